package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;

/** Whatever is wrong with a request is said with its place, in words, and nothing of it is stored. */
@SystemTest
class BadInputTest {

    private static final Papers PAPERS = new Papers("BAD-INPUT", 2023, "2023-02-01");
    private static final Place PROVINCE = new Place(null, "97");
    private static final Place DISTRICT = new Place(null, "971");

    /** The largest amount that there is. */
    private static final String LIMIT = "9007199254740991";

    private static final Body PAYMENT = new Body(PAPERS.payment(DISTRICT, 1));
    private static final Body ESTIMATE = new Body(PAPERS.estimate(Part.central(Place.COUNTRY, 1)));
    private static final Body ALLOCATION =
            new Body(PAPERS.allocation(PROVINCE, Part.central(DISTRICT, 1), new Part(DISTRICT, "DA2", "central", 1)));
    private static final Body PLAN = new Body("""
            {"area": "971", "programme": "BAD-INPUT", "title": "Kế hoạch", "issuer": "Ủy ban nhân dân",
             "issuedOn": "2023-03", "periodFrom": "2023-01-01", "periodTo": "2023-12-31",
             "targets": [{"key": "CT1", "indicator": "bad_input_trained", "comparator": "at_least",
                          "value": 60, "unit": "percent", "dueOn": "2023-12-31"}],
             "fundLines": [{"line": "DA1", "nature": "recurrent", "central": 100, "local": 20, "total": 120},
                           {"line": "DA2", "nature": "recurrent", "central": 100, "local": 20, "total": 120}]}""");
    private static final Body OBSERVATION = new Body("""
            {"indicator": "bad_input_trained", "area": "971", "periodFrom": "2023-01-01", "periodTo": "2023-12-31",
             "numerator": 5, "denominator": 8, "source": "Báo cáo"}""");
    private static final Body AREA = new Body("""
            {"code": "97101", "name": "Xã Mây", "level": "commune", "parent": "971", "validFrom": "2021-01-01"}""");

    private static final Map<String, Body> GOOD = Map.of(
            "estimates", ESTIMATE,
            "allocations", ALLOCATION,
            "plans", PLAN,
            "observations", OBSERVATION,
            "areas", AREA);

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
        officer = conversation.of("finance-officer", province);
        anybody = conversation.everyRole("admin", "finance-officer", "standing-agency", "auditor");
        anybody.records("/api/v1/estimates", PAPERS.estimate(Part.central(Place.COUNTRY, 100)));
        anybody.records("/api/v1/allocations", PAPERS.allocation(Place.COUNTRY, Part.central(province, 100)));
        officer.records("/api/v1/allocations", PAPERS.allocation(province, Part.central(district, 50)));
    }

    @AfterAll
    void nothingOfItWasStored() {
        officer.records("/api/v1/payments", PAPERS.payment(DISTRICT, 3));
        assertEquals(new Money(100, 0, 3), Money.in(anybody.asks(PAPERS.report(PROVINCE))));
        assertEquals(new Money(50, 0, 3), Money.in(anybody.asks(PAPERS.report(DISTRICT))));
        assertEquals("[]", anybody.asks("/api/v1/plans?area=971&year=2023").text("items"));
        assertEquals(
                "[]", anybody.asks("/api/v1/areas?parent=971&on=2023-02-01").text("items"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    an unknown field                 | /colour        | 1                        | 400 | unknown-field         | #/colour
                    an unknown field further down    | /holder/colour | 1                        | 400 | unknown-field         | #/holder/colour
                    a missing field                  | /payee         |                          | 400 | missing-field         | #/payee
                    a field that is null             | /amount        | null                     | 400 | missing-field         | #/amount
                    a blank field                    | /payee         | " "                      | 400 | missing-field         | #/payee
                    an unknown code                  | /source        | "moon"                   | 400 | unknown-code          | #/source
                    a code by its number             | /source        | 0                        | 400 | unknown-code          | #/source
                    an empty code                    | /source        | ""                       | 400 | unknown-code          | #/source
                    a line that there is not         | /line          | "DA9"                    | 422 | unknown-reference     | #/line
                    a programme that there is not    | /programme     | "NONE"                   | 422 | unknown-reference     | #/programme
                    a place that there is not        | /holder/area   | "999"                    | 422 | unknown-reference     | #/holder/area
                    a place on a day before it was   | /date          | "2020-12-31"             | 422 | unknown-reference     | #/holder/area
                    an agency that there is not      | /holder        | {"agency": "NONE"}       | 422 | unknown-reference     | #/holder/agency
                    a place and an agency            | /holder/agency | "NONE"                   | 422 | area-or-agency        | #/holder
                    a code of no place               | /holder/area   | "9"                      | 400 | unreadable-value      | #/holder/area
                    a list as an object              | /holder        | []                       | 400 | wrong-type            | #/holder
                    a negative amount                | /amount        | -1                       | 422 | negative-amount       | #/amount
                    nothing to pay                   | /amount        | 0                        | 422 | amount-not-above-zero | #/amount
                    a fraction of a đồng             | /amount        | 1000.5                   | 400 | fraction-of-a-dong    | #/amount
                    text as an amount                | /amount        | "1000"                   | 400 | wrong-type            | #/amount
                    a list as an amount              | /amount        | [1000]                   | 400 | wrong-type            | #/amount
                    an amount of 301 digits          | /amount        | 1e300                    | 422 | amount-too-large      | #/amount
                    an amount of 1e9 digits          | /amount        | 1e999999999              | 422 | amount-too-large      | #/amount
                    one đồng above the limit         | /amount        | 9007199254740992         | 422 | amount-too-large      | #/amount
                    more than there is               | /amount        | 50000001                 | 422 | insufficient-balance  | #/amount
                    text as a year                   | /year          | "2023"                   | 400 | wrong-type            | #/year
                    a fraction of a year             | /year          | 2023.5                   | 400 | unreadable-value      | #/year
                    a year out of reach              | /year          | 1999                     | 422 | invalid-value         | #/year
                    a number as text                 | /payee         | 7                        | 400 | unreadable-value      | #/payee
                    text with a NUL                  | /payee         | "a\\u0000b"              | 400 | unreadable-value      | #/payee
                    text with half a character       | /payee         | "a\\ud800b"              | 400 | unreadable-value      | #/payee
                    a day that there is not          | /date          | "2023-02-30"             | 400 | unreadable-value      | #/date
                    a day with a time                | /date          | "2023-02-01T00:00:00"    | 400 | unreadable-value      | #/date
                    a day that no calendar has       | /date          | "+999999999-12-31"       | 400 | unreadable-value      | #/date
                    a number as a day                | /date          | 20230201                 | 400 | wrong-type            | #/date
                    a list as a day                  | /date          | [2023, 2, 1]             | 400 | wrong-type            | #/date
                    a day that has not come          | /date          | "2099-01-01"             | 422 | date-in-the-future    | #/date
                    """)
    void aPaymentIsRefused(String what, String at, String value, int status, String code, String pointer) {
        officer.sends("/api/v1/payments", PAYMENT.with(at, value).json())
                .isProblem(status, code)
                .about(pointer);
    }

    @ParameterizedTest(name = "{0}: {4} {5}")
    @CsvSource(delimiter = '|', textBlock = """
                    estimates    | /total                 | 999999              | 422 | parts-do-not-sum            | #/total
                    estimates    | /parts/0/source        | "district"          | 422 | source-of-another-level     | #/parts/0/source
                    estimates    | /parts/0               | null                | 400 | missing-field               | #/parts/0
                    estimates    | /parts                 | []                  | 400 | missing-field               | #/parts
                    estimates    | /act/title             | ""                  | 400 | missing-field               | #/act/title
                    estimates    | /act/issuedOn          | "2023-13"           | 400 | unreadable-value            | #/act/issuedOn
                    allocations  | /total                 | 1                   | 422 | parts-do-not-sum            | #/total
                    allocations  | /parts/1/amount        | -5                  | 422 | negative-amount             | #/parts/1/amount
                    allocations  | /parts/1/line          | "DA9"               | 422 | unknown-reference           | #/parts/1/line
                    allocations  | /parts/1/receiver/area | "97"                | 422 | giver-is-receiver           | #/parts/1/receiver
                    plans        | /area                  | "999"               | 422 | unknown-reference           | #/area
                    plans        | /fundLines/0/total     | 121                 | 422 | parts-do-not-sum            | #/fundLines/0/total
                    plans        | /fundLines/0/central   | 9007199254740991    | 422 | parts-do-not-sum            | #/fundLines/0/total
                    plans        | /fundLines/0/line      | "DA9"               | 422 | unknown-reference           | #/fundLines/0/line
                    plans        | /fundLines/1/line      | "DA1"               | 422 | repeated-key                | #/fundLines/1/line
                    plans        | /fundLines/0/nature    | "gift"              | 400 | unknown-code                | #/fundLines/0/nature
                    plans        | /targets/0/indicator   | "none"              | 422 | unknown-reference           | #/targets/0/indicator
                    plans        | /targets/0/unit        | "people"            | 422 | unit-of-another-indicator   | #/targets/0/unit
                    plans        | /targets/0/value       | -1                  | 422 | invalid-value               | #/targets/0/value
                    plans        | /targets/0/value       | 1e300               | 422 | invalid-value               | #/targets/0/value
                    plans        | /periodTo              | "2022-12-31"        | 422 | ends-before-it-begins       | #/periodTo
                    observations | /indicator             | "none"              | 422 | unknown-reference           | #/indicator
                    observations | /numerator             | 9                   | 422 | numerator-above-denominator | #/numerator
                    observations | /numerator             | -1                  | 422 | invalid-value               | #/numerator
                    observations | /numerator             | 0.5                 | 400 | unreadable-value            | #/numerator
                    observations | /numerator             | 9223372036854775808 | 400 | wrong-type                  | #/numerator
                    observations | /denominator           |                     | 422 | rate-or-value               | #/numerator
                    observations | /value                 | 62.5                | 422 | rate-or-value               | #/numerator
                    observations | /periodTo              | "2022-12-31"        | 422 | ends-before-it-begins       | #/periodTo
                    areas        | /code                  | "972"               | 422 | code-of-another-level       | #/code
                    areas        | /parent                | "VN"                | 422 | parent-of-another-level     | #/parent
                    areas        | /validFrom             | "2020-12-31"        | 422 | unknown-reference           | #/parent
                    areas        | /validTo               | "2020-12-31"        | 422 | ends-before-it-begins       | #/validTo
                    """)
    void everyOtherBodyIsRefused(String path, String at, String value, int status, String code, String pointer) {
        anybody.sends("/api/v1/" + path, GOOD.get(path).with(at, value).json())
                .isProblem(status, code)
                .about(pointer);
    }

    @Test
    void textThatIsTooLongIsRefused() {
        var body = PAYMENT.with("/payee", "\"" + "á".repeat(301) + "\"");
        officer.sends("/api/v1/payments", body.json())
                .isProblem(422, "invalid-value")
                .about("#/payee");
    }

    @Test
    void aNumberOfMoreDigitsThanAnybodyReadsIsNoJson() {
        var body = PAYMENT.with("/amount", "9".repeat(2_000));
        officer.sends("/api/v1/payments", body.json())
                .isProblem(400, "malformed-json")
                .about("#");
    }

    @Test
    void partsThatTogetherExceedTheLimitDoNotSum() {
        var body = ALLOCATION.with("/parts/0/amount", LIMIT).with("/parts/1/amount", LIMIT);
        officer.sends("/api/v1/allocations", body.json())
                .isProblem(422, "parts-do-not-sum")
                .about("#/total");
    }

    @Test
    void aPlanMayAddUpToMoreThanOneAmountMayBe() {
        var body = PLAN.with("/periodFrom", "\"2024-01-01\"")
                .with("/periodTo", "\"2024-12-31\"")
                .with("/fundLines/0/central", LIMIT)
                .with("/fundLines/0/local", "0")
                .with("/fundLines/0/total", LIMIT);
        anybody.records("/api/v1/plans", body.json());
    }

    /** In a year and a programme of their own: no other report is to break. */
    @Test
    void estimatesThatTogetherExceedTheLimitBreakNoReport() {
        var body = ESTIMATE.with("/year", "2031").with("/total", LIMIT).with("/parts/0/amount", LIMIT);
        anybody.records("/api/v1/estimates", body.json());
        anybody.records(
                "/api/v1/estimates", body.with("/parts/0/line", "\"DA2\"").json());
        anybody.asks("/api/v1/reports/budget-execution?area=VN&year=2031").succeeded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-01-01", "2022-06-30"})
    void aCodeThatIsInUseForAPartOfTheTimeIsRefused(String from) {
        anybody.sends("/api/v1/areas", """
                {"code": "971", "name": "Huyện Khác", "level": "district", "parent": "97", "validFrom": "%s"}""".formatted(from))
                .isProblem(409, "already-exists")
                .about("#/code");
    }

    @Test
    void aCodeThatComesIntoUseLaterIsRefused() {
        anybody.sends("/api/v1/areas", """
                {"code": "97", "name": "Tỉnh Khác", "level": "province", "parent": "VN", "validFrom": "2020-01-01"}""").isProblem(409, "already-exists").about("#/code");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"programme":             | malformed-json
                    programme=BAD-INPUT       | malformed-json
                    {"programme": "A"} {}     | malformed-json
                    {"year": 1, "year": 1}    | malformed-json
                    ''                        | missing-body
                    null                      | missing-body
                    []                        | missing-body
                    """)
    void whatIsNoBodyIsRefusedAsAWhole(String body, String code) {
        officer.sends("/api/v1/payments", body).isProblem(400, code).about("#");
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsRefused() {
        var body = PAYMENT.with("/note", "\"" + "a".repeat(1 << 20) + "\"");
        officer.sends("/api/v1/payments", body.json()).isProblem(413, "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml"})
    void anotherContentTypeIsRefused(String contentType) {
        var answer = officer.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(contentType)
                .body(PAYMENT.json().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/payments");
        new Answer(answer).isProblem(415, "unsupported-media-type").aboutHeader("Content-Type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    area=971&year=2023&colour=red             | unknown-parameter  | colour
                    area=971&year=2023&area=97                | repeated-parameter | area
                    year=2023                                 | missing-parameter  | area
                    area=971                                  | missing-parameter  | year
                    area=999&year=2023                        | unknown-code       | area
                    area=9&year=2023                          | unreadable-value   | area
                    area=971&year=MMXXIII                     | unreadable-value   | year
                    area=971&year=1999                        | unreadable-value   | year
                    area=971&year=                            | unreadable-value   | year
                    area=971&year=2023&tree=2023-02-30        | unreadable-value   | tree
                    area=971&year=2023&tree=%2B999999999-12-31 | unreadable-value  | tree
                    area=971&year=2023&asOf=yesterday         | unreadable-value   | asOf
                    area=971&year=2023&asOf=                  | unreadable-value   | asOf
                    area=971&year=2023&programme=             | unreadable-value   | programme
                    area=971&year=2023&programme=%00          | unreadable-value   | programme
                    area=971&year=2023&programme=NONE         | unknown-code       | programme
                    """)
    void aQuestionIsRefusedWithTheParameterThatIsWrong(String query, String code, String parameter) {
        new Answer(anybody.request().urlEncodingEnabled(false).get("/api/v1/reports/budget-execution?" + query))
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
