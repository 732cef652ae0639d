package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** Who is what to a programme at a place, and who reports to whom, changes with the days. */
@QuarkusTest
class AgencyRolesTest {

    private static final String AGENCIES = "/api/v1/agencies";
    private static final String ADMIN = Registry.token("admin");
    private static final int MANY = 10;

    /** One for all tests: there are not many codes of provinces. */
    private static String province;

    private final String programme = ProgrammeTest.newCode();
    private String district;

    @BeforeEach
    void aDistrictAndAProgramme() {
        province = province == null ? Registry.province() : province;
        district = Registry.district(province);
        ProgrammeTest.addProgramme(
                        programme,
                        ProgrammeTest.line("DA4", null),
                        ProgrammeTest.line("DA4-TDA3", "DA4"),
                        ProgrammeTest.line("DA7", null))
                .statusCode(201);
    }

    @Test
    void whoIsTheStandingAgencyOnADayIsOneQuestion() {
        var before = added(standing("2021-01-01", "2024-12-31"), "");
        var after = added(standing("2025-01-01", null), "");
        added("", "");
        asked("role=standing_agency&programme=" + programme, "2024-12-31").body("items.code", contains(before.code));
        asked("role=standing_agency&programme=" + programme, "2025-01-01").body("items.code", contains(after.code));
        asked("role=standing_agency&programme=" + programme, "2020-12-31").body("items", empty());
    }

    @Test
    void whoLeadsALineOnADayIsOneQuestion() {
        var first = added(lead("DA4-TDA3", "2021-01-01", "2023-06-30"), "");
        var second = added(lead("DA4-TDA3", "2023-07-01", null), "");
        added(lead("DA7", "2021-01-01", null), "");
        var question = "role=line_lead&programme=" + programme + "&line=DA4-TDA3";
        asked(question, "2023-06-30").body("items.code", contains(first.code));
        asked(question, "2023-07-01")
                .body("items.code", contains(second.code))
                .body("items[0].roles[0].line", equalTo("DA4-TDA3"));
        asked("role=coordinator&programme=" + programme + "&line=DA4-TDA3", "2023-07-01")
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "role=chief, role, unknown-code",
        "programme=NOWHERE, programme, unknown-code",
        "programme={ct}&line=DA9, line, unknown-code",
        "line=DA4, programme, missing-parameter"
    })
    void aQuestionNamesWhatThereIs(String question, String parameter, String code) {
        Api.get(ADMIN, AGENCIES + "?area=" + district + "&" + question.replace("{ct}", programme))
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void aPlaceHasOneStandingAgencyOfAProgrammeOnADay() {
        var first = added(standing("2021-01-01", "2024-12-31"), "");
        add(standing("2024-12-31", null), "")
                .statusCode(422)
                .body("code", equalTo("role-held-already"))
                .body("errors[0].pointer", equalTo("#/roles/0"))
                .body("detail", containsString("Cơ quan '" + first.code + "' đã giữ vai trò này"));
        var elsewhere = Registry.district(province);
        addAt(elsewhere, newCode(), standing("2021-01-01", null), "").statusCode(201);
    }

    @Test
    void aLineHasOneLeadAtAPlaceOnADayButAnyNumberOfCoordinators() {
        added(lead("DA4", "2021-01-01", null), "");
        add(lead("DA4", "2022-01-01", "2022-01-01"), "")
                .statusCode(422)
                .body("code", equalTo("role-held-already"))
                .body("errors[0].pointer", equalTo("#/roles/0"));
        added(lead("DA4-TDA3", "2022-01-01", null), "");
        added(coordinator("DA4"), "");
        added(coordinator("DA4"), "");
        asked("role=coordinator&programme=" + programme + "&line=DA4", "2022-01-01")
                .body("items.size()", equalTo(2));
    }

    @Test
    void aRoleIsNotGivenTwice() {
        add(coordinator("DA4") + "," + coordinator("DA4"), "")
                .statusCode(422)
                .body("code", equalTo("role-held-already"))
                .body("errors[0].pointer", equalTo("#/roles/1"));
    }

    @Test
    void ofManyWhoBecomeStandingAgencyAtOnceOneDoes() throws Exception {
        var statuses = atOnce(() -> add(standing("2021-01-01", null), ""));
        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses::toString);
        assertTrue(Set.of(201, 409, 422).containsAll(statuses), statuses::toString);
    }

    @Test
    void aRoleIsHeldWithinTheAgencysDays() {
        add(standing("2019-12-31", null), "")
                .statusCode(422)
                .body("code", equalTo("outside-the-agencys-days"))
                .body("errors[0].pointer", equalTo("#/roles/0"));
        var agency = added(standing("2021-01-01", null), "");
        put(agency, agency.tag, "2024-12-31", standing("2021-01-01", null), "")
                .statusCode(422)
                .body("code", equalTo("outside-the-agencys-days"));
        put(agency, agency.tag, "2024-12-31", standing("2021-01-01", "2024-12-31"), "")
                .statusCode(200)
                .body("validTo", equalTo("2024-12-31"));
    }

    @Test
    void aRoleDoesNotEndBeforeItBegins() {
        add(standing("2021-01-02", "2021-01-01"), "")
                .statusCode(422)
                .body("code", equalTo("ends-before-it-begins"))
                .body("errors[0].pointer", equalTo("#/roles/0/validTo"));
    }

    @Test
    void everythingThatARoleNamesIsKnown() {
        add(standing("2021-01-01", null).replace(programme, "NOWHERE") + "," + lead("DA9", "2021-01-01", null), """
                {"agency": "NOBODY", "validFrom": "2021-01-01"}""")
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors.pointer", contains("#/roles/0/programme", "#/roles/1/line", "#/reportsTo/0/agency"));
    }

    @Test
    void aLeadLeadsALineAndAStandingAgencyTheWholeProgramme() {
        add("""
                {"role": "line_lead", "programme": "%s", "validFrom": "2021-01-01"}""".formatted(programme), "")
                .statusCode(400)
                .body("code", equalTo("missing-field"))
                .body("errors[0].pointer", equalTo("#/roles/0/line"));
        add(lead("DA4", "2021-01-01", null).replace("line_lead", "standing_agency"), "")
                .statusCode(422)
                .body("code", equalTo("standing-for-all-lines"))
                .body("errors[0].pointer", equalTo("#/roles/0/line"));
    }

    @Test
    void nobodyReportsToItselfOnAnyDay() {
        var ministry = added("", "");
        var department = added("", reports(ministry.code, "2021-01-01", "2024-12-31"));
        var office = added("", reports(department.code, "2022-01-01", null));
        put(ministry, ministry.tag, null, "", reports(office.code, "2024-12-31", null))
                .statusCode(422)
                .body("code", equalTo("reports-in-a-circle"))
                .body("errors[0].pointer", equalTo("#/reportsTo/0/agency"))
                .body("detail", containsString("2024-12-31"));
        put(ministry, ministry.tag, null, "", reports(office.code, "2025-01-01", null))
                .statusCode(200)
                .body("reportsTo.agency", contains(office.code));
        put(office, office.tag, null, "", reports(office.code, "2021-01-01", null))
                .statusCode(422)
                .body("code", equalTo("reports-in-a-circle"));
    }

    @Test
    void ofTwoWhoWouldMakeACircleAtOnceOneDoes() throws Exception {
        var one = added("", "");
        var two = added("", "");
        var turns = new ArrayList<>(List.of(
                (Callable<Integer>) () -> status(put(one, one.tag, null, "", reports(two.code, "2021-01-01", null))),
                () -> status(put(two, two.tag, null, "", reports(one.code, "2021-01-01", null)))));
        var statuses = all(turns);
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
    }

    @Test
    void anAgencyIsChangedAsItWasRead() {
        var agency = added(standing("2021-01-01", null), "");
        Api.get(ADMIN, agency.path).statusCode(200).header("ETag", equalTo(agency.tag));
        var changed = put(agency, agency.tag, null, lead("DA7", "2021-01-01", null), "")
                .statusCode(200)
                .header("ETag", not(equalTo(agency.tag)))
                .body("name", equalTo("Sở mới"))
                .body("code", equalTo(agency.code))
                .body("revision", equalTo(2))
                .body("roles.role", contains("line_lead"));
        Api.get(ADMIN, agency.path)
                .header("ETag", equalTo(changed.extract().header("ETag")))
                .body("roles.line", contains("DA7"));
        put(agency, agency.tag, null, "", "").statusCode(412).body("code", equalTo("stale-version"));
        Api.as(ADMIN)
                .body(body(null, "", ""))
                .put(agency.path)
                .then()
                .statusCode(428)
                .body("errors[0].header", equalTo("If-Match"));
    }

    @Test
    void anAgencyDoesNotEndBeforeItBegan() {
        var agency = added("", "");
        put(agency, agency.tag, "2019-12-31", "", "")
                .statusCode(422)
                .body("code", equalTo("ends-before-it-begins"))
                .body("errors[0].pointer", equalTo("#/validTo"));
    }

    @Test
    void onlyAnAdministratorOfItsPlaceChangesAnAgency() {
        var agency = added("", "");
        var elsewhere = TestTokens.of("admin", "00000000-0000-7000-8000-00000000dead");
        for (var token : List.of(elsewhere, Registry.token("standing-agency"))) {
            Api.as(token)
                    .header("If-Match", agency.tag)
                    .body(body(null, "", ""))
                    .put(agency.path)
                    .then()
                    .statusCode(403);
        }
        Api.get(ADMIN, AGENCIES + "/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void theOthersAreToldOfTheRoles() {
        var agency = added("", "");
        var other = added("", "");
        put(agency, agency.tag, null, standing("2021-01-01", "2024-12-31"), reports(other.code, "2021-01-01", null))
                .statusCode(200);
        var world = World.aroundTheOwnerOfPlaces();
        Eventually.until(Duration.ofSeconds(20), () -> {
            var told = world.sent("agencies").stream()
                    .filter(event -> event.contains(agency.code) && event.contains("\"eventVersion\":2"))
                    .toList();
            assertEquals(1, told.size(), told::toString);
            assertTrue(
                    told.get(0).contains("\"role\":\"standing_agency\",\"programmeCode\":\"" + programme),
                    told::toString);
            assertTrue(told.get(0).contains("\"reportsTo\":[{\"agencyCode\":\"" + other.code), told::toString);
        });
    }

    private record Added(String code, String path, String tag) {}

    private Added added(String roles, String reportsTo) {
        var code = newCode();
        var answer = addAt(district, code, roles, reportsTo).statusCode(201).extract();
        return new Added(code, answer.header("Location"), answer.header("ETag"));
    }

    private ValidatableResponse add(String roles, String reportsTo) {
        return addAt(district, newCode(), roles, reportsTo);
    }

    private static ValidatableResponse addAt(String area, String code, String roles, String reportsTo) {
        return Api.post(ADMIN, AGENCIES, """
                {"code": "%s", "name": "Sở", "area": "%s", "validFrom": "2020-01-01", "roles": [%s], "reportsTo": [%s]}
                """.formatted(code, area, roles, reportsTo));
    }

    private static ValidatableResponse put(Added agency, String tag, String to, String roles, String reportsTo) {
        return Api.as(ADMIN)
                .header("If-Match", tag)
                .body(body(to, roles, reportsTo))
                .put(agency.path)
                .then();
    }

    private static String body(String to, String roles, String reportsTo) {
        return """
                {"name": "Sở mới"%s, "roles": [%s], "reportsTo": [%s]}
                """.formatted(until(to), roles, reportsTo);
    }

    private ValidatableResponse asked(String question, String on) {
        return Api.get(ADMIN, AGENCIES + "?area=" + district + "&on=" + on + "&" + question)
                .statusCode(200);
    }

    private static String newCode() {
        return "CQ-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String standing(String from, String to) {
        return """
                {"role": "standing_agency", "programme": "%s", "validFrom": "%s"%s}""".formatted(programme, from, until(to));
    }

    private String lead(String line, String from, String to) {
        return """
                {"role": "line_lead", "programme": "%s", "line": "%s", "validFrom": "%s"%s, "act": "01/QĐ-TD"}""".formatted(programme, line, from, until(to));
    }

    private String coordinator(String line) {
        return """
                {"role": "coordinator", "programme": "%s", "line": "%s", "validFrom": "2021-01-01"}""".formatted(programme, line);
    }

    private static String reports(String to, String from, String until) {
        return """
                {"agency": "%s", "validFrom": "%s"%s}""".formatted(to, from, until(until));
    }

    private static String until(String to) {
        return to == null ? "" : ", \"validTo\": \"%s\"".formatted(to);
    }

    private static int status(ValidatableResponse response) {
        return response.extract().statusCode();
    }

    private interface Request {
        ValidatableResponse send();
    }

    private static List<Integer> atOnce(Request request) throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < MANY; i++) {
            calls.add(() -> status(request.send()));
        }
        return all(calls);
    }

    private static List<Integer> all(List<Callable<Integer>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }
}
