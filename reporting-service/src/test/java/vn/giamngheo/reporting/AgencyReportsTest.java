package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.giamngheo.reporting.ReportingDuty.SUBMISSIONS;
import static vn.giamngheo.reporting.ReportingDuty.draft;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Agency;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** An agency reports what is its own, and says it where figures are of all of its place. */
@QuarkusTest
class AgencyReportsTest {

    private static final World WORLD = World.around("reporting");
    private static final String SHEET = "/api/v1/reports/disbursement";

    private final String programme = WORLD.programme("DA1", "DA2");
    private final Place province = WORLD.province();
    private final Place commune = WORLD.commune(province);
    private final Agency other = WORLD.agency(province);
    private final Agency agency = leading();
    private final String line =
            TestTokens.ofAgency("line-agency", agency.code(), province.id().toString());

    @BeforeEach
    void theProvinceGivesToItsAgenciesAndToItsCommune() throws Exception {
        Marks.ofAllServices(WORLD);
        moved("estimate", null, province, 9_000_000_000L, "2023-01-05");
        moved("allocation", province, agency, 2_000_000_000L, "2023-02-01");
        moved("allocation", province, other, 3_000_000_000L, "2023-02-01");
        moved("allocation", province, commune, 1_000_000_000L, "2023-02-01");
        moved("payment", agency, null, 500_000_000L, "2023-03-01");
        moved("payment", other, null, 700_000_000L, "2023-03-01");
    }

    @Test
    void itsDraftHoldsItsOwnMoneyAndSaysWhatIsOfTheWholePlace() throws IOException {
        var period = ReportingDuty.in(
                        province,
                        programme,
                        "{\"report\": \"budget-execution\"}",
                        "{\"report\": \"disbursement\"}",
                        "{\"report\": \"all-resources\"}")
                .period("2023-05-01", "2023-05-31", "province agencies 2023-06-03", "province place 2023-06-08");
        var id = draft(line, period, province, agency.code())
                .statusCode(201)
                .body("reports.parameters.agency", contains(agency.code(), agency.code(), null))
                .body("reports.ofWholePlace", contains(null, null, true))
                .body("content.sections.results", containsString("Tổng số: vốn được giao 2.000 triệu đồng"))
                .body("content.sections.results", containsString("đã giải ngân 500 triệu đồng, tỷ lệ 25 %"))
                .body("content.sections.results", containsString("Tổng vốn được giao 2.000 triệu đồng"))
                .body(
                        "content.sections.results",
                        containsString("Số liệu tổng hợp nguồn lực là của toàn Nơi " + province.code()
                                + ", không tách riêng cho cơ quan báo cáo:"))
                .extract()
                .<String>path("id");
        try (var document =
                        new XWPFDocument(new ByteArrayInputStream(Api.get(line, SUBMISSIONS + "/" + id + "/document")
                                .extract()
                                .asByteArray()));
                var text = new XWPFWordExtractor(document)) {
            assertTrue(text.getText().contains("không tách riêng cho cơ quan báo cáo."), text.getText());
        }
        draft(TestTokens.of("standing-agency", province.id().toString()), period, province, null)
                .statusCode(201)
                .body("reports.ofWholePlace", contains(null, null, null))
                .body("content.sections.results", not(containsString("không tách riêng")))
                .body("content.sections.results", containsString("Tổng số: vốn được giao 9.000 triệu đồng"));
    }

    @Test
    void itsTextSaysThatNothingWasFoundAndItsNumberIsLeftToIt() throws IOException {
        var period = ReportingDuty.in(
                        province, programme, "{\"report\": \"findings\"}", "{\"report\": \"target-cascade\"}")
                .period("2023-05-01", "2023-05-31", "province agencies 2023-06-03");
        var id = draft(line, period, province, agency.code())
                .statusCode(201)
                .body(
                        "content.sections.results",
                        equalTo("Số liệu các phát hiện qua đối chiếu số liệu là của toàn Nơi " + province.code()
                                + ", không tách riêng cho cơ quan báo cáo:\n"
                                + "Đối chiếu số liệu năm 2023: không có phát hiện nào."))
                .extract()
                .<String>path("id");
        try (var document =
                        new XWPFDocument(new ByteArrayInputStream(Api.get(line, SUBMISSIONS + "/" + id + "/document")
                                .extract()
                                .asByteArray()));
                var text = new XWPFWordExtractor(document)) {
            assertTrue(text.getText().contains("/BC-......"), text.getText());
        }
    }

    @Test
    void aReportOfMoneyIsNarrowedToAnAgencyAndExplainedSo() {
        for (var basis : List.of("original", "restated")) {
            var asked = "?area=%s&year=2023&programme=%s&basis=%s&agency=%s"
                    .formatted(province.code(), programme, basis, agency.code());
            ask(Reports.EXECUTION + asked)
                    .body("parameters.agency.code", equalTo(agency.code()))
                    .body("total.total.received", equalTo(2_000_000_000))
                    .body("total.total.allocated", equalTo(2_000_000_000))
                    .body("total.total.disbursed", equalTo(500_000_000));
            ask(Reports.EXECUTION + "/explain" + asked + "&figure=received")
                    .body("total", equalTo(2_000_000_000))
                    .body("items.to.code", contains(agency.code()));
            ask(SHEET + asked + "&on=2023-12-31")
                    .body("rows.holder.code", contains(agency.code()))
                    .body("total.capital.together.allocated", equalTo(2_000_000_000))
                    .body("total.capital.together.disbursed", equalTo(500_000_000));
            ask(SHEET + "/explain" + asked + "&on=2023-12-31&figure=disbursed").body("total", equalTo(500_000_000));
        }
        ask(Reports.EXECUTION + "?area=%s&year=2023&programme=%s".formatted(province.code(), programme))
                .body("parameters.agency", nullValue())
                .body("total.total.disbursed", equalTo(1_200_000_000));
        ask(SHEET + "?area=%s&year=2023&on=2023-12-31&programme=%s".formatted(province.code(), programme))
                .body("rows", hasSize(4));
    }

    @Test
    void itsTargetsAreThoseThatItAnswersForAndThoseOfTheLinesThatItLeads() {
        var indicator = WORLD.indicator("households", "flow", false);
        var plan = UUID.randomUUID();
        WORLD.publish(
                Topics.PLANS,
                PlanState.TYPE,
                plan,
                new PlanState(
                        plan,
                        1,
                        false,
                        province.id(),
                        programme,
                        "Kế hoạch",
                        "UBND",
                        null,
                        "2023",
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        List.of(
                                target("LED", indicator, "DA1", null),
                                target("LED-BY-ANOTHER", indicator, "DA2", null),
                                target("ANSWERED-FOR", indicator, "DA2", agency.code()),
                                target("ANOTHER-ANSWERS", indicator, "DA1", other.code()),
                                target("OF-THE-WHOLE", indicator, null, null)),
                        List.of()));
        WORLD.arrive();
        for (var basis : List.of("original", "restated")) {
            var asked = "?area=%s&year=2023&basis=%s".formatted(province.code(), basis);
            ask(Reports.PROGRESS + asked + "&agency=" + agency.code())
                    .body("plans[0].targets.key", contains("LED", "ANSWERED-FOR"));
            ask(Reports.PROGRESS + asked + "&agency=" + other.code())
                    .body("plans[0].targets.key", contains("ANOTHER-ANSWERS"));
            ask(Reports.PROGRESS + asked).body("plans[0].targets", hasSize(5));
        }
    }

    private static PlanState.Target target(String key, String indicator, String line, String owner) {
        return new PlanState.Target(
                key,
                indicator,
                "at_least",
                BigDecimal.TEN,
                "households",
                null,
                LocalDate.of(2023, 12, 31),
                null,
                line,
                null,
                null,
                null,
                owner,
                null);
    }

    @Test
    void onlyAnAgencyOfThePlaceIsAsked() {
        for (var report : List.of(
                "budget-execution?", "plan-progress?", "disbursement?on=2023-12-31&", "works?", "activity-results?")) {
            Api.get(
                            line,
                            "/api/v1/reports/%sarea=%s&year=2023&agency=%s"
                                    .formatted(report, commune.code(), agency.code()))
                    .statusCode(400)
                    .body("code", equalTo("unknown-code"))
                    .body("errors[0].parameter", equalTo("agency"));
        }
    }

    private ValidatableResponse ask(String path) {
        return Api.get(line, path).statusCode(200);
    }

    private void moved(String kind, Holder from, Holder to, long amount, String day) {
        var fact =
                LedgerFacts.fact(kind, programme, day, LedgerFacts.posting(from, to, "DA1", "central", 2023, amount));
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
        WORLD.arrive();
    }

    /** One that leads a line of the programme, and so owes a report. */
    private Agency leading() {
        var made = new Agency(
                UUID.randomUUID(), "CQ-" + UUID.randomUUID().toString().substring(0, 8));
        var leads = new AgencyState.Role("line_lead", programme, "DA1", World.BEGINNING, null, null);
        WORLD.publish(
                Topics.AGENCIES,
                AgencyState.TYPE,
                made.id(),
                new AgencyState(
                        made.id(),
                        1,
                        false,
                        made.code(),
                        "Sở thí dụ",
                        province.id(),
                        World.BEGINNING,
                        null,
                        List.of(leads),
                        List.of()));
        return made;
    }
}
