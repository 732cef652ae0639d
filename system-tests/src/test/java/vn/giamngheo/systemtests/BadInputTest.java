package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;

/** Whatever is wrong with a request is said with its place, in words, and nothing of it is stored. */
@SystemTest
class BadInputTest {

    private static final Papers PAPERS = new Papers("BAD-INPUT", 2023, "2023-02-01");
    private static final String ABOVE_THE_LIMIT = "9007199254740992";
    private static final String THE_LIMIT = "9007199254740991";

    private static final Place PROVINCE = new Place(null, "97");
    private static final Place DISTRICT = new Place(null, "971");

    private static final Body PAYMENT = new Body(PAPERS.payment(DISTRICT, 1));
    private static final Body ESTIMATE = new Body(PAPERS.estimate(Part.central(Place.COUNTRY, 1)));
    private static final Body ALLOCATION =
            new Body(PAPERS.allocation(PROVINCE, Part.central(DISTRICT, 1), new Part(DISTRICT, "DA2", "central", 1)));
    private static final Body PLAN = new Body("""
            {"area": "971", "programme": "BAD-INPUT", "title": "Kế hoạch", "issuer": "Ủy ban nhân dân",
             "issuedOn": "2023-03", "periodFrom": "2023-01-01", "periodTo": "2023-12-31",
             "targets": [{"key": "CT1", "indicator": "bad_input_trained", "comparator": "at_least",
                          "value": 60, "unit": "percent", "dueOn": "2023-12-31"}],
             "fundLines": [{"line": "DA1", "nature": "recurrent", "central": 100, "local": 20, "total": 120}]}""");
    private static final Body OBSERVATION = new Body("""
            {"indicator": "bad_input_trained", "area": "971", "periodFrom": "2023-01-01", "periodTo": "2023-12-31",
             "numerator": 5, "denominator": 8, "source": "Báo cáo"}""");
    private static final Body AREA = new Body("""
            {"code": "97101", "name": "Xã Mây", "level": "commune", "parent": "971", "validFrom": "2021-01-01"}""");

    private Person officer;
    private Person anybody;

    @BeforeAll
    void given(Suite suite) {
        var conversation = suite.conversation();
        var admin = Admin.of(conversation, new Days("2021-01-01", null));
        var province = admin.province("97", "Tỉnh Mây Ngàn");
        var district = admin.district("971", "Huyện Mây", province);
        admin.programme("BAD-INPUT", "DA1", "DA2");
        admin.rate("bad_input_trained");
        anybody = conversation.everyRole("admin", "finance-officer", "standing-agency", "approver", "auditor");
        officer = conversation.of("finance-officer", province);
        anybody.records("/api/v1/estimates", PAPERS.estimate(Part.central(Place.COUNTRY, 100)));
        anybody.records("/api/v1/allocations", PAPERS.allocation(Place.COUNTRY, Part.central(province, 100)));
        officer.records("/api/v1/allocations", PAPERS.allocation(province, Part.central(district, 50)));
    }

    /** Everything that this class sends is refused: all is as it was given. */
    @AfterAll
    void nothingWasStored() {
        officer.records("/api/v1/payments", PAPERS.payment(DISTRICT, 3));
        assertEquals(new Money(100, 0, 3), Money.in(anybody.asks(PAPERS.report(PROVINCE))));
        assertEquals(new Money(50, 0, 3), Money.in(anybody.asks(PAPERS.report(DISTRICT))));
        assertEquals(
                0, anybody.asks("/api/v1/plans?area=971&year=2023").succeeded().size("items"));
        assertEquals(
                0,
                anybody.asks("/api/v1/areas?parent=971&on=2023-02-01")
                        .succeeded()
                        .size("items"));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("an unknown field", PAYMENT.with("/colour", "1"), 400, "unknown-field", "#/colour"),
                arguments(
                        "an unknown field further down",
                        PAYMENT.with("/holder/colour", "1"),
                        400,
                        "unknown-field",
                        "#/holder/colour"),
                arguments("a missing field", PAYMENT.without("/payee"), 400, "missing-field", "#/payee"),
                arguments("a field that is null", PAYMENT.with("/amount", "null"), 400, "missing-field", "#/amount"),
                arguments("a blank field", PAYMENT.with("/payee", "\" \""), 400, "missing-field", "#/payee"),
                arguments("an unknown code", PAYMENT.with("/source", "\"moon\""), 400, "unknown-code", "#/source"),
                arguments("a code by its number", PAYMENT.with("/source", "0"), 400, "unknown-code", "#/source"),
                arguments("an empty code", PAYMENT.with("/source", "\"\""), 400, "unknown-code", "#/source"),
                arguments(
                        "a line that there is not",
                        PAYMENT.with("/line", "\"DA9\""),
                        422,
                        "unknown-reference",
                        "#/line"),
                arguments(
                        "a programme that there is not",
                        PAYMENT.with("/programme", "\"NONE\""),
                        422,
                        "unknown-reference",
                        "#/programme"),
                arguments(
                        "a place that there is not",
                        PAYMENT.with("/holder/area", "\"999\""),
                        422,
                        "unknown-reference",
                        "#/holder/area"),
                arguments(
                        "a place on a day before it was",
                        PAYMENT.with("/date", "\"2020-12-31\""),
                        422,
                        "unknown-reference",
                        "#/holder/area"),
                arguments(
                        "an agency that there is not",
                        PAYMENT.with("/holder", "{\"agency\": \"NONE\"}"),
                        422,
                        "unknown-reference",
                        "#/holder/agency"),
                arguments(
                        "a place and an agency",
                        PAYMENT.with("/holder/agency", "\"NONE\""),
                        422,
                        "area-or-agency",
                        "#/holder"),
                arguments(
                        "a code of no place",
                        PAYMENT.with("/holder/area", "\"9\""),
                        400,
                        "unreadable-value",
                        "#/holder/area"),
                arguments("a negative amount", PAYMENT.with("/amount", "-1"), 422, "negative-amount", "#/amount"),
                arguments("nothing to pay", PAYMENT.with("/amount", "0"), 422, "amount-not-above-zero", "#/amount"),
                arguments(
                        "a fraction of a đồng",
                        PAYMENT.with("/amount", "1000.5"),
                        400,
                        "fraction-of-a-dong",
                        "#/amount"),
                arguments("an amount as text", PAYMENT.with("/amount", "\"1000\""), 400, "wrong-type", "#/amount"),
                arguments("an amount as a list", PAYMENT.with("/amount", "[1000]"), 400, "wrong-type", "#/amount"),
                arguments(
                        "an amount of 301 digits",
                        PAYMENT.with("/amount", "1e300"),
                        422,
                        "amount-too-large",
                        "#/amount"),
                arguments(
                        "an amount of a thousand million digits",
                        PAYMENT.with("/amount", "1e999999999"),
                        422,
                        "amount-too-large",
                        "#/amount"),
                arguments(
                        "an amount of one above the limit",
                        PAYMENT.with("/amount", ABOVE_THE_LIMIT),
                        422,
                        "amount-too-large",
                        "#/amount"),
                arguments(
                        "more than there is",
                        PAYMENT.with("/amount", "50000001"),
                        422,
                        "insufficient-balance",
                        "#/amount"),
                arguments("a year as text", PAYMENT.with("/year", "\"2023\""), 400, "wrong-type", "#/year"),
                arguments("a fraction of a year", PAYMENT.with("/year", "2023.5"), 400, "wrong-type", "#/year"),
                arguments("a year out of reach", PAYMENT.with("/year", "1999"), 422, "invalid-value", "#/year"),
                arguments("text as a number", PAYMENT.with("/payee", "7"), 400, "wrong-type", "#/payee"),
                arguments(
                        "text that cannot be kept",
                        PAYMENT.with("/payee", "\"a\\u0000b\""),
                        400,
                        "unreadable-value",
                        "#/payee"),
                arguments(
                        "text that is too long",
                        PAYMENT.with("/payee", "\"" + "á".repeat(301) + "\""),
                        422,
                        "invalid-value",
                        "#/payee"),
                arguments(
                        "a day that there is not",
                        PAYMENT.with("/date", "\"2023-02-30\""),
                        400,
                        "unreadable-value",
                        "#/date"),
                arguments("a day as a number", PAYMENT.with("/date", "20230201"), 400, "wrong-type", "#/date"),
                arguments(
                        "a day that has not come",
                        PAYMENT.with("/date", "\"2099-01-01\""),
                        422,
                        "date-in-the-future",
                        "#/date"),
                arguments("an object as a list", PAYMENT.with("/holder", "[]"), 400, "wrong-type", "#/holder"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aPaymentIsRefusedWithTheFieldThatIsWrong(String what, Body body, int status, String code, String pointer) {
        officer.sends("/api/v1/payments", body.json()).isProblem(status, code).about(pointer);
    }

    static Stream<Arguments> otherBodies() {
        return Stream.of(
                arguments("/api/v1/estimates", ESTIMATE.with("/total", "999999"), 422, "parts-do-not-sum", "#/total"),
                arguments(
                        "/api/v1/estimates",
                        ESTIMATE.with("/parts/0/source", "\"district\""),
                        422,
                        "source-of-another-level",
                        "#/parts/0/source"),
                arguments(
                        "/api/v1/estimates",
                        ESTIMATE.with("/act/issuedOn", "\"2023-13\""),
                        400,
                        "unreadable-value",
                        "#/act/issuedOn"),
                arguments(
                        "/api/v1/estimates", ESTIMATE.with("/act/title", "\"\""), 400, "missing-field", "#/act/title"),
                arguments("/api/v1/estimates", ESTIMATE.with("/parts", "[]"), 400, "missing-field", "#/parts"),
                arguments("/api/v1/estimates", ESTIMATE.with("/parts/0", "null"), 400, "missing-field", "#/parts/0"),
                arguments("/api/v1/allocations", ALLOCATION.with("/total", "1"), 422, "parts-do-not-sum", "#/total"),
                arguments(
                        "/api/v1/allocations",
                        ALLOCATION.with("/parts/1/amount", "-5"),
                        422,
                        "negative-amount",
                        "#/parts/1/amount"),
                arguments(
                        "/api/v1/allocations",
                        ALLOCATION.with("/parts/1/line", "\"DA9\""),
                        422,
                        "unknown-reference",
                        "#/parts/1/line"),
                arguments(
                        "/api/v1/allocations",
                        ALLOCATION.with("/parts/1/receiver/area", "\"97\""),
                        422,
                        "giver-is-receiver",
                        "#/parts/1/receiver"),
                arguments("/api/v1/allocations", ALLOCATION, 422, "insufficient-balance", "#/giver"),
                arguments(
                        "/api/v1/allocations",
                        ALLOCATION.with("/parts/0/amount", THE_LIMIT).with("/parts/1/amount", THE_LIMIT),
                        422,
                        "parts-do-not-sum",
                        "#/total"),
                arguments(
                        "/api/v1/plans",
                        PLAN.with("/fundLines/0/total", "121"),
                        422,
                        "parts-do-not-sum",
                        "#/fundLines/0/total"),
                arguments(
                        "/api/v1/plans",
                        PLAN.with("/fundLines/0/central", THE_LIMIT),
                        422,
                        "parts-do-not-sum",
                        "#/fundLines/0/total"),
                arguments(
                        "/api/v1/plans",
                        PLAN.with("/fundLines/0/line", "\"DA9\""),
                        422,
                        "unknown-reference",
                        "#/fundLines/0/line"),
                arguments(
                        "/api/v1/plans",
                        PLAN.with("/fundLines/0/nature", "\"gift\""),
                        400,
                        "unknown-code",
                        "#/fundLines/0/nature"),
                arguments(
                        "/api/v1/plans",
                        PLAN.with("/targets/0/indicator", "\"none\""),
                        422,
                        "unknown-reference",
                        "#/targets/0/indicator"),
                arguments(
                        "/api/v1/plans",
                        PLAN.with("/targets/0/unit", "\"people\""),
                        422,
                        "unit-of-another-indicator",
                        "#/targets/0/unit"),
                arguments(
                        "/api/v1/plans",
                        PLAN.with("/targets/0/value", "-1"),
                        422,
                        "invalid-value",
                        "#/targets/0/value"),
                arguments(
                        "/api/v1/plans",
                        PLAN.with("/targets/0/value", "1e300"),
                        422,
                        "invalid-value",
                        "#/targets/0/value"),
                arguments(
                        "/api/v1/plans",
                        PLAN.with("/periodTo", "\"2022-12-31\""),
                        422,
                        "ends-before-it-begins",
                        "#/periodTo"),
                arguments("/api/v1/plans", PLAN.with("/area", "\"999\""), 422, "unknown-reference", "#/area"),
                arguments(
                        "/api/v1/observations",
                        OBSERVATION.with("/numerator", "9"),
                        422,
                        "numerator-above-denominator",
                        "#/numerator"),
                arguments(
                        "/api/v1/observations",
                        OBSERVATION.with("/numerator", "-1"),
                        422,
                        "invalid-value",
                        "#/numerator"),
                arguments(
                        "/api/v1/observations",
                        OBSERVATION.with("/numerator", "0.5"),
                        400,
                        "wrong-type",
                        "#/numerator"),
                arguments(
                        "/api/v1/observations",
                        OBSERVATION.with("/value", "62.5"),
                        422,
                        "rate-or-value",
                        "#/numerator"),
                arguments(
                        "/api/v1/observations",
                        OBSERVATION.without("/denominator"),
                        422,
                        "rate-or-value",
                        "#/numerator"),
                arguments(
                        "/api/v1/observations",
                        OBSERVATION.with("/indicator", "\"none\""),
                        422,
                        "unknown-reference",
                        "#/indicator"),
                arguments(
                        "/api/v1/observations",
                        OBSERVATION.with("/periodTo", "\"2022-12-31\""),
                        422,
                        "ends-before-it-begins",
                        "#/periodTo"),
                arguments("/api/v1/areas", AREA.with("/code", "\"972\""), 422, "code-of-another-level", "#/code"),
                arguments("/api/v1/areas", AREA.with("/parent", "\"VN\""), 422, "parent-of-another-level", "#/parent"),
                arguments(
                        "/api/v1/areas",
                        AREA.with("/validTo", "\"2020-12-31\""),
                        422,
                        "ends-before-it-begins",
                        "#/validTo"),
                arguments("/api/v1/areas", new Body("""
                        {"code": "971", "name": "Huyện Khác", "level": "district", "parent": "97",
                         "validFrom": "2021-01-01"}"""), 409, "already-exists", "#/code"));
    }

    @ParameterizedTest(name = "{0}: {3} {4}")
    @MethodSource("otherBodies")
    void anyBodyIsRefusedWithTheFieldThatIsWrong(String path, Body body, int status, String code, String pointer) {
        anybody.sends(path, body.json()).isProblem(status, code).about(pointer);
    }

    static Stream<Arguments> noBodies() {
        return Stream.of(
                arguments("half a body", "{\"programme\": ", "malformed-json"),
                arguments("no JSON", "programme=BAD-INPUT", "malformed-json"),
                arguments("something after the end", PAYMENT.json() + " {}", "malformed-json"),
                arguments("a field twice", PAYMENT.json().replaceFirst("\\{", "{\"year\": 2022, "), "malformed-json"),
                arguments("nothing", "", "malformed-json"),
                arguments("null", "null", "missing-field"),
                arguments("a list", "[]", "wrong-type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noBodies")
    void whatIsNoBodyIsRefusedAsAWhole(String what, String body, String code) {
        officer.sends("/api/v1/payments", body).isProblem(400, code).about("#");
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsRefused() {
        var body = PAYMENT.with("/note", "\"" + "a".repeat(1 << 20) + "\"");
        officer.sends("/api/v1/payments", body.json()).isProblem(413, "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void anotherContentTypeIsRefused(String contentType) {
        var answer = officer.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(contentType)
                .body(PAYMENT.json().getBytes())
                .post("/api/v1/payments");
        new Answer(answer).isProblem(415, "unsupported-media-type").aboutHeader("Content-Type");
    }

    @ParameterizedTest
    @CsvSource({
        "area=971&year=2023&colour=red, unknown-parameter, colour",
        "area=971&year=2023&area=97, repeated-parameter, area",
        "year=2023, missing-parameter, area",
        "area=971, missing-parameter, year",
        "area=971&year=, missing-parameter, year",
        "area=999&year=2023, unknown-code, area",
        "area=9&year=2023, unreadable-value, area",
        "area=971&year=MMXXIII, unreadable-value, year",
        "area=971&year=1999, unreadable-value, year",
        "area=971&year=2023&tree=2023-02-30, unreadable-value, tree",
        "area=971&year=2023&asOf=yesterday, unreadable-value, asOf",
        "area=971&year=2023&asOf=, unreadable-value, asOf",
        "area=971&year=2023&programme=NONE, unknown-code, programme"
    })
    void aQuestionIsRefusedWithTheParameterThatIsWrong(String query, String code, String parameter) {
        anybody.asks("/api/v1/reports/budget-execution?" + query)
                .isProblem(400, code)
                .aboutParameter(parameter);
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        officer.asks("/api/v1/payments/7").isProblem(400, "unreadable-value").aboutParameter("id");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        officer.asks("/api/v1/payments/" + UUID.randomUUID()).isProblem(404, "not-found");
        officer.asks("/api/v1/castles").isProblem(404, "not-found");
    }

    @Test
    void theLedgerIsNeverChanged() {
        new Answer(officer.request().delete("/api/v1/payments/" + UUID.randomUUID()))
                .isProblem(405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "postings", "postings:7"})
    void anUnreadableAfterIsRefused(String after) {
        new Answer(anybody.withoutMemory().header("After", after).get(PAPERS.report(DISTRICT)))
                .isProblem(400, "unreadable-header")
                .aboutHeader("After");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var body = ALLOCATION
                .with("/parts/0/line", "\"DA8\"")
                .with("/parts/1/line", "\"DA9\"")
                .with("/total", "1");
        var answer = officer.sends("/api/v1/allocations", body.json()).isProblem(422, "unknown-reference");
        assertEquals("[#/parts/0/line, #/parts/1/line, #/total]", answer.text("errors.pointer"));
    }

    @Test
    void theWordsAreVietnameseUnlessEnglishIsAskedFor() {
        var vietnamese = officer.asks("/api/v1/payments/7");
        assertEquals("Giá trị không đọc được", vietnamese.text("title"));

        var english =
                new Answer(officer.request().header("Accept-Language", "en").get("/api/v1/payments/7"));
        assertEquals("Unreadable value", english.text("title"));
    }

    @Test
    void everyProblemCarriesTheIdOfItsRequest() {
        var problem = officer.asks("/api/v1/payments/7");
        assertFalse(problem.text("requestId").isBlank());
        assertEquals(problem.http().header("X-Request-Id"), problem.text("requestId"));
    }
}
