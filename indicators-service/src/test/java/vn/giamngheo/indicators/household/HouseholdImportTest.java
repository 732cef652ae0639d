package vn.giamngheo.indicators.household;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.indicators.review.Reviewing;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.World;

/** Lists of households with their members, and the classes that they had before. */
@QuarkusTest
class HouseholdImportTest {

    private static final World WORLD = World.around("indicators");
    private static final String HEADINGS =
            "code,village,since,relation,name,birth,sex,ethnicity,citizenId,povertyClass,standard,decision,decidedOn\n";

    private final World.Place commune = WORLD.commune(WORLD.province());
    private final Neighbourhood village = new Neighbourhood(WORLD.village(commune));
    private final Neighbourhood officer = new Neighbourhood(commune);

    @BeforeEach
    void arrive() {
        WORLD.arrive();
        TestStandards.national();
    }

    private String head(String code, String name, String citizenId, String more) {
        return "%s,%s,2020-01-01,head,%s,1980-05-06,female,tay,%s,%s\n"
                .formatted(code, village.village().code(), name, citizenId, more);
    }

    private String child(String code, String name) {
        return "%s,%s,2020-01-01,child,%s,2015,male,tay,,,,,\n"
                .formatted(code, village.village().code(), name);
    }

    @Test
    void householdsComeWithMembersAndClasses() throws Exception {
        var secret = "Tên Rất Riêng";
        var file = HEADINGS
                + child("N01", "Con trước chủ hộ")
                + head(
                        "N01",
                        secret,
                        Neighbourhood.citizenId(),
                        "poor," + TestStandards.NATIONAL + ",15/QĐ-UBND,2022-12-15")
                + head("N02", "Người Hai " + UUID.randomUUID(), Neighbourhood.citizenId(), ",,,");
        var job = send("partial", file);
        finished(job, 3, 0, 0);
        var households = Api.get(
                        village.token("surveyor"),
                        Neighbourhood.PATH + "?area={v}",
                        village.village().code())
                .body("items.code", contains("N01", "N02"))
                .body("items[0].members.name", contains(secret, "Con trước chủ hộ"))
                .extract();
        var id = households.<String>path("items[0].id");
        classes(id, "2023-01-01")
                .body("povertyClass", equalTo("poor"))
                .body("spells.origin", contains("legacy"))
                .body("spells.act.number", contains("15/QĐ-UBND"));
        classes(id, "2022-12-14").body("povertyClass", equalTo("none"));
        assertEquals(
                0,
                ServiceDatabase.of("indicators")
                        .number("select count(*) from import_row where cells::text like ?", "%" + secret + "%"));

        finished(send("partial", file), 0, 3, 0);
        Api.get(
                        village.token("surveyor"),
                        Neighbourhood.PATH + "?area={v}",
                        village.village().code())
                .body("items", hasSize(2))
                .body("items[0].personCount", equalTo(2));
        classes(id, "2023-01-01").body("spells", hasSize(1));
    }

    private io.restassured.response.ValidatableResponse classes(String household, String on) {
        return Api.get(
                        village.token("auditor"),
                        Neighbourhood.PATH + "/" + household + "/classes?standard=" + TestStandards.NATIONAL + "&on="
                                + on)
                .statusCode(200);
    }

    @Test
    void whoIsListedTwiceHasOneClassAndALineThatContradictsAnotherIsRefused() {
        var person = Neighbourhood.citizenId();
        var decision = TestStandards.NATIONAL + ",16/QĐ-UBND,2022-12-16";
        var poor = head("N07", "Người Bảy", person, "poor," + decision);
        var job = send("partial", HEADINGS + poor + poor + head("N07", "Người Bảy", person, "near_poor," + decision));
        Eventually.until(Duration.ofSeconds(30), () -> Api.get(officer.token("commune-officer"), job)
                .body("state", equalTo("done"))
                .body("failed", equalTo(1)));
        var id = Api.get(
                        village.token("surveyor"),
                        Neighbourhood.PATH + "?area={v}",
                        village.village().code())
                .body("items.code", contains("N07"))
                .extract()
                .<String>path("items[0].id");
        classes(id, "2023-01-01").body("povertyClass", equalTo("poor")).body("spells", hasSize(1));
    }

    @Test
    void eachBadLineSaysWhatIsWrong() {
        var elsewhere = WORLD.village(WORLD.commune(WORLD.province()));
        WORLD.arrive();
        var file = HEADINGS
                + head("N01", "Một", "12", ",,,")
                + head("N02", "Hai", "", "poor,,,")
                + head("N03", "Ba", "", ",,,").replace(village.village().code(), elsewhere.code())
                + child("N09", "Con không hộ")
                + head("N04", "Bốn", "", ",,,").replace("1980-05-06", "hôm qua")
                + head("N05", "Năm", "", ",,,");
        var job = send("partial", file);
        finished(job, 1, 0, 5);
        Api.get(officer.token("commune-officer"), job + "/results")
                .statusCode(200)
                .body("items.field", contains("citizenId", "standard", "village", "code", "birth", null))
                .body(
                        "items.code",
                        contains(
                                "invalid-value",
                                "missing-field",
                                "forbidden-place",
                                "no-such-household",
                                "invalid-value",
                                null));
        Api.as(officer.token("commune-officer"))
                .get(job + "/file-with-errors")
                .then()
                .statusCode(200)
                .body(containsString("hôm qua"));
        Api.get(new Neighbourhood(commune).token("auditor"), job + "/results").statusCode(403);
    }

    @Test
    void whatAFileSaysOfPeopleIsShownAtThePlacesOfItsSenderOnlyAndEachLookIsInTheTrail() {
        var elsewhere = new Neighbourhood(WORLD.commune(WORLD.province()));
        WORLD.arrive();
        var job = send("partial", HEADINGS + head("N41", "Tên Trong Tệp", Neighbourhood.citizenId(), ",,,"));
        finished(job, 1, 0, 0);
        for (var content : List.of("/results", "/file-with-errors")) {
            for (var stranger : List.of(elsewhere, village)) {
                Api.get(stranger.token("commune-officer"), job + content)
                        .statusCode(403)
                        .body("code", equalTo("forbidden-place"));
            }
            Api.get(officer.token("commune-officer"), job + content).statusCode(200);
        }
        Api.get(elsewhere.token("commune-officer"), job).statusCode(200);
        var trail = Api.get(
                        officer.token("auditor"),
                        "/api/v1/audit/indicators?from=2020-01-01&did=looked&area={c}&thing={j}",
                        commune.code(),
                        job.substring(job.lastIndexOf('/') + 1))
                .statusCode(200)
                .body("items.actor", contains("commune-officer", "commune-officer"))
                .body("items.kind", contains("households/imports", "households/imports"))
                .body("items.request", contains("GET " + job + "/results", "GET " + job + "/file-with-errors"))
                .body("items.after.purpose", contains("results", "file-with-errors"))
                .body("items.after.clear", contains(true, true))
                .extract()
                .asString();
        assertFalse(trail.contains("Tên Trong Tệp"), trail);
    }

    @Test
    void aFileBringsNobodyTwiceNorBeforeTheyAreBorn() {
        var citizen = Neighbourhood.citizenId();
        var job = send(
                "partial",
                HEADINGS
                        + head("N31", "Ba Mốt", citizen, ",,,")
                        + child("N31", "Cùng Số").replace("male,tay,,", "male,tay," + citizen + ",")
                        + child("N31", "Chưa Sinh").replace("2015", "2021")
                        + child("N31", "Đã Sinh"));
        finished(job, 2, 0, 2);
        Api.get(officer.token("commune-officer"), job + "/results")
                .body("items.code", contains(null, "person-twice", "invalid-value", null))
                .body("items.field", contains(null, "citizenId", "birth", null));
    }

    @Test
    void onceAReviewHasDecidedInACommuneListsGiveNoLaterClass() {
        Reviewing.settle(WORLD, village.village(), "rural");
        WORLD.arrive();
        Reviewing.rules();
        var before = head(
                "N21",
                "Người Hai Mốt",
                Neighbourhood.citizenId(),
                "poor," + TestStandards.NATIONAL + ",15/QĐ-UBND,2022-12-15");
        finished(send("partial", HEADINGS + before), 1, 0, 0);
        var id = Api.get(
                        village.token("surveyor"),
                        Neighbourhood.PATH + "?area={v}",
                        village.village().code())
                .extract()
                .<String>path("items[0].id");
        var round = Reviewing.yearly(commune, 2023, "2022-12-31");
        round.list(LocalDate.of(2023, 9, 10), id).statusCode(200);
        round.send("approver", "signed-decisions", """
                "on": "2023-12-01", "act": %s, "households": [{"household": "%s", "povertyClass": "poor"}]""".formatted(Reviewing.act("2023-12-01"), id))
                .statusCode(200);
        var later = send("partial", HEADINGS + before.replace("poor,", "none,").replace("2022-12-15", "2024-05-20"));
        finished(later, 0, 0, 1);
        Api.get(officer.token("commune-officer"), later + "/results")
                .body("items[0].code", equalTo("classed-by-reviews"))
                .body("items[0].field", equalTo("decidedOn"));
        classes(id, "2024-06-01").body("povertyClass", equalTo("poor"));
        finished(send("partial", HEADINGS + before), 0, 1, 0);
    }

    private String send(String mode, String file) {
        return Api.storingAs(officer.token("commune-officer"))
                .contentType("text/csv")
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(Neighbourhood.PATH + "/imports?mode=" + mode)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private void finished(String job, int ok, int unchanged, int failed) {
        Eventually.until(Duration.ofSeconds(30), () -> Api.get(officer.token("commune-officer"), job)
                .body("state", equalTo("done")));
        Api.get(officer.token("commune-officer"), job)
                .body("ok", equalTo(ok))
                .body("unchanged", equalTo(unchanged))
                .body("failed", equalTo(failed));
    }
}
