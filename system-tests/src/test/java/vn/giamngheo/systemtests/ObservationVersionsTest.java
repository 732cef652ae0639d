package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.testing.Eventually;

/** A figure comes late and in a file, is approved, found wrong and corrected; the report knows what counted when. */
@SystemTest
class ObservationVersionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OBSERVATIONS = "/api/v1/observations";
    private static final String POPULATION = "Hộ nghèo, hộ cận nghèo";

    private Conversation conversation;
    private Place province;
    private Place district;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_THREE_TIERS);
        province = admin.province("77", "Tỉnh Số Liệu");
        district = admin.district("771", "Huyện Phiên Bản", province);
        admin.programme("VERSIONS", "DA1");
        conversation.national("admin").records("/api/v1/indicators", """
                {"code": "versions_water", "name": {"vi": "Hộ dùng nước thí dụ"}, "unit": "percent", "adds": "stock",
                 "rate": true, "numerator": {"vi": "Hộ có nước"}, "denominator": {"vi": "Tất cả hộ"},
                 "direction": "higher_is_better", "levels": ["district"], "periodKinds": ["year"]}""");
        plan();
    }

    private void plan() {
        var plan = conversation.of("standing-agency", district).records("/api/v1/plans", """
                {"area": "771", "programme": "VERSIONS", "title": "Kế hoạch giảm nghèo 2022-2023",
                 "issuer": "Ủy ban nhân dân huyện Phiên Bản", "documentNumber": "1/KH-UBND", "issuedOn": "2022-01-16",
                 "periodFrom": "2022-01-01", "periodTo": "2023-12-31",
                 "targets": [{"key": "CT1", "indicator": "versions_water", "comparator": "at_least", "value": 90,
                              "unit": "percent", "population": "%s", "dueOn": "2023-12-31"}],
                 "fundLines": []}""".formatted(POPULATION));
        conversation.of("approver", district).records("/api/v1/plans/" + plan.text("id") + "/issue", "");
    }

    @Test
    void countsWhatWasInForceAndShowsHowItCameAbout() {
        new SentFile(conversation.of("line-agency", district), OBSERVATIONS)
                .stores("""
                indicator,area,periodFrom,periodTo,population,numerator,denominator,source,statedOn
                versions_water,771,2022-01-01,2022-12-31,"%1$s",85,100,Báo cáo năm 2022,2023-01-10
                versions_water,771,2023-01-01,2023-12-31,"%1$s",91,100,Báo cáo năm 2023,2024-01-10
                """.formatted(POPULATION), PATIENCE);
        Eventually.until(
                PATIENCE, () -> assertEquals("85", progress("").text("plans[0].targets[0].path[0].actual.numerator")));
        var listed = conversation
                .of("approver", district)
                .asks(OBSERVATIONS + "?area=771&tree=2023-12-31&from=2023-12-31")
                .succeeded();
        var address = OBSERVATIONS + "/" + listed.text("items[0].id");
        conversation
                .of("approver", district)
                .records(address + "/approvals", "{\"version\": 1, \"on\": \"2024-01-20\"}");
        conversation.of("line-agency", district).records(address + "/corrections", """
                {"numerator": 89, "denominator": 100, "source": "Phúc tra", "statedOn": "2024-03-01",
                 "reason": "Hai hộ được đếm hai lần"}""");
        var waiting = progress("");
        conversation
                .of("approver", district)
                .records(address + "/approvals", "{\"version\": 2, \"on\": \"2024-03-05\"}");
        var corrected = progress("");
        var then = progress("&asOf=2024-02-01");

        assertAll(
                corrected.toString(),
                () -> assertEquals("91.00", percent(waiting), "a correction waits for its approval"),
                () -> assertEquals("89.00", percent(corrected)),
                () -> assertEquals(2, corrected.number("plans[0].targets[0].actual.versions.version")),
                () -> assertEquals("approved", corrected.text("plans[0].targets[0].actual.versions.state")),
                () -> assertEquals(POPULATION, corrected.text("plans[0].targets[0].actual.population")),
                () -> assertEquals("false", corrected.text("plans[0].targets[0].met")),
                () -> assertEquals("91.00", percent(then), "what was in force then"),
                () -> assertEquals("true", then.text("plans[0].targets[0].met")),
                () -> assertEquals("higher_is_better", corrected.text("plans[0].targets[0].direction")),
                () -> assertEquals(2022, corrected.number("plans[0].targets[0].path[0].year")),
                () -> assertEquals(85, corrected.number("plans[0].targets[0].path[0].actual.numerator")),
                () -> assertEquals("provisional", corrected.text("plans[0].targets[0].path[0].actual.versions.state")));
        var versions =
                conversation.of("auditor", district).asks(address + "/versions").succeeded();
        assertEquals("[corrected, approved]", versions.text("items.state"));
        assertEquals("[91, 89]", versions.text("items.numerator"));
    }

    private Answer progress(String more) {
        return conversation
                .of("supervisor", district)
                .asks("/api/v1/reports/plan-progress?area=771&year=2023" + more)
                .succeeded();
    }

    private static String percent(Answer report) {
        return report.text("plans[0].targets[0].actual.value");
    }
}
