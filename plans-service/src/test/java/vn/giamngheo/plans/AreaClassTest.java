package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;

@QuarkusTest
class AreaClassTest {

    private static final String CLASSES = "/api/v1/area-classes";
    private static final String ACTS = "/api/v1/boundary-acts";

    private static String province;

    private String one;
    private String two;
    private String village;

    @BeforeEach
    void given() {
        province = province == null ? Registry.province() : province;
        one = add("commune", Registry.newCommuneCode(), province);
        two = add("commune", Registry.newCommuneCode(), province);
        village = add("village", one + "-01", one);
    }

    @Test
    void aVillageHasTheClassOfItsCommuneUnlessAnActSpeaksOfIt() {
        say(one, "settlement", "rural", "2010-01-01").statusCode(200);
        say(one, "difficulty", "specially_difficult", "2010-01-01").statusCode(200);
        say(village, "difficulty", "none", "2015-01-01").statusCode(200);
        values(village, "2012-06-01", "specially_difficult", "rural");
        values(village, "2016-06-01", "none", "rural");
        values(one, "2016-06-01", "specially_difficult", "rural");
        on(village, "2009-12-31").body("classes", empty());
    }

    @Test
    void anActThatSaysOtherwiseEndsWhatHadNoEnd() {
        say(one, "settlement", "rural", "2010-01-01").statusCode(200);
        say(one, "settlement", "urban", "2020-01-01").statusCode(200);
        on(one, "2019-12-31")
                .body("classes.value", contains("rural"))
                .body("classes[0].validTo", equalTo("2019-12-31"));
        values(one, "2020-01-01", "urban");
        say(one, "settlement", "rural", "2015-01-01")
                .statusCode(422)
                .body("code", equalTo("classified-later"))
                .body("errors[0].pointer", equalTo("#/validFrom"));
    }

    @Test
    void aMistypedValueIsPutRightByTheSameAct() {
        say(one, "settlement", "urban", "2010-01-01").statusCode(200);
        say(one, "settlement", "urban", "2020-01-01").statusCode(200);
        say(one, "settlement", "rural", "2010-01-01").statusCode(200).header("Event-Id", notNullValue());
        say(one, "settlement", "rural", "2010-01-01").statusCode(200).header("Event-Id", (String) null);
        values(one, "2019-12-31", "rural");
        values(one, "2020-01-01", "urban");
        var another = body(one, "settlement", "urban", "2010-01-01").replace("861/QĐ-TD", "9/QĐ");
        Api.post(Registry.token("admin"), CLASSES, another).statusCode(422).body("code", equalTo("classified-later"));
    }

    @Test
    void whatIsSaidOfATimeOnlyInterruptsWhatWasSaidBefore() {
        say(one, "settlement", "rural", "2010-01-01").statusCode(200);
        Api.post(Registry.token("admin"), CLASSES, """
                {"area": "%s", "scheme": "settlement", "value": "urban", "validFrom": "2024-01-01",
                 "validTo": "2024-12-31", "act": "2/QĐ"}""".formatted(one)).statusCode(200);
        values(one, "2023-12-31", "rural");
        values(one, "2024-12-31", "urban");
        values(one, "2025-01-01", "rural");
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        say(one, "settlement", "rural", "2010-01-01").statusCode(200).header("Event-Id", notNullValue());
        say(one, "settlement", "rural", "2010-01-01").statusCode(200).header("Event-Id", (String) null);
    }

    @ParameterizedTest
    @CsvSource({
        "settlement, region_1, class-of-another-scheme, #/value",
        "poor, poor_district, , ",
        "poor, rural, class-of-another-scheme, #/value",
    })
    void aValueBelongsToItsScheme(String scheme, String value, String code, String pointer) {
        var answer = say(one, scheme, value, "2010-01-01");
        if (code == null) {
            answer.statusCode(200);
        } else {
            answer.statusCode(422).body("code", equalTo(code)).body("errors.pointer", hasItem(pointer));
        }
    }

    @Test
    void aSchemeBelongsToItsLevels() {
        say(province, "poor", "none", "2010-01-01").statusCode(422).body("code", equalTo("class-of-another-level"));
        say(village, "region", "region_1", "2010-01-01").statusCode(422).body("errors.pointer", hasItem("#/scheme"));
    }

    @Test
    void theFormerTerritoryKeepsItsClassUntilAnActSaysOtherwise() {
        say(one, "difficulty", "specially_difficult", "2010-01-01").statusCode(200);
        say(one, "settlement", "rural", "2010-01-01").statusCode(200);
        say(two, "settlement", "rural", "2010-01-01").statusCode(200);
        merge();
        values(village, "2025-08-01", "specially_difficult", "rural");
        on(village, "2025-08-01").body("classes[0].areaId", equalTo(id(one, "2025-06-30")));
        // Its predecessors were both rural, but only one of them was specially difficult.
        values(one, "2025-08-01", "rural");
        say(one, "difficulty", "difficult", "2025-09-01").statusCode(200);
        values(village, "2025-08-31", "specially_difficult", "rural");
        values(village, "2025-09-01", "difficult", "rural");
    }

    @Test
    void classesComeAsAFile() {
        var lines = List.of(
                "area,scheme,value,validFrom,validTo,act",
                one + ",settlement,urban,2010-01-01,,9/QĐ",
                one + ",region,region_2,2010-01-01,2014-12-31,9/QĐ",
                two + ",Nông thôn / thành thị,rural,01/01/2010,,9/QĐ",
                "99999,settlement,urban,2010-01-01,,9/QĐ",
                two + ",settlement,large,2010-01-01,,9/QĐ");
        var sent = SentFile.csvTo(CLASSES + "/imports", "partial", lines);
        assertEquals(3, sent.finished().getInt("ok"), () -> sent.results().prettify());
        assertEquals(
                List.of("unknown-reference", "class-of-another-scheme"),
                sent.results().getList("items.code").subList(3, 5));
        values(one, "2014-12-31", "region_2", "urban");
        values(one, "2015-01-01", "urban");
        var again = SentFile.csvTo(CLASSES + "/imports", "partial", lines);
        assertEquals(3, again.finished().getInt("unchanged"));
    }

    @Test
    void onlyAnAdminOfThePlaceRecordsClasses() {
        var body = body(one, "settlement", "rural", "2010-01-01");
        Api.post(Registry.token("auditor"), CLASSES, body).statusCode(403);
        var elsewhere = TestTokens.of("admin", id(two, "2010-01-01"));
        Api.post(elsewhere, CLASSES, body).statusCode(403);
    }

    private void merge() {
        var number = "NQ-" + UUID.randomUUID();
        String act = Api.post(Registry.token("admin"), ACTS, """
                {"act": {"number": "%s", "issuer": "Quốc hội", "title": "Sắp xếp"}, "effectiveOn": "2025-07-01"}
                """.formatted(number))
                .statusCode(201)
                .extract()
                .path("id");
        SentFile.csvTo(
                        ACTS + "/units/imports",
                        "atomic",
                        List.of(
                                "act,effectiveOn,code,name,level,parent,kind",
                                number + ",2025-07-01," + one + ",Xã Gộp,commune," + province + ",xa"))
                .finished();
        SentFile.csvTo(
                        ACTS + "/conversions/imports",
                        "atomic",
                        List.of(
                                "act,effectiveOn,oldCode,newCode,extent",
                                number + ",2025-07-01," + one + "," + one + ",whole",
                                number + ",2025-07-01," + two + "," + one + ",whole"))
                .finished();
        Api.post(Registry.token("admin"), ACTS + "/" + act + "/enactments", "").statusCode(200);
    }

    private static String add(String level, String code, String parent) {
        Registry.add(code, level, parent, "2000-01-01", null).statusCode(201);
        return code;
    }

    private static ValidatableResponse say(String area, String scheme, String value, String from) {
        return Api.post(Registry.token("admin"), CLASSES, body(area, scheme, value, from));
    }

    private static String body(String area, String scheme, String value, String from) {
        return """
               {"area": "%s", "scheme": "%s", "value": "%s", "validFrom": "%s", "act": "861/QĐ-TD"}
               """.formatted(area, scheme, value, from);
    }

    private static ValidatableResponse on(String area, String day) {
        return Api.get(Registry.token("admin"), CLASSES + "?area={area}&on={day}", area, day)
                .statusCode(200);
    }

    /** By scheme. */
    private static void values(String area, String day, String... values) {
        on(area, day).body("classes.value", contains(values));
    }

    private static String id(String area, String day) {
        return on(area, day).extract().path("areaId");
    }
}
