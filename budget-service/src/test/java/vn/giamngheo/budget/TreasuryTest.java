package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** The treasury's codes are kept, its statements come in, and where the ledger differs is told. */
@QuarkusTest
class TreasuryTest {

    private static final String CODES = "/api/v1/treasury-codes";
    private static final String STATEMENTS = "/api/v1/treasury-statements";
    private static final String DIFFERENCES = "/api/v1/treasury-differences";
    private static final String HEADING =
            "area,voucher,date,year,unit,chapter,target,sourceCode,kind,amount,item,description";
    private static final AtomicInteger UNITS = new AtomicInteger(1_000_000);

    private final Books books = Books.open();
    private final Place commune = books.world.commune(books.district);
    private final String officer = Books.officer(books.district);
    private final String unit = String.valueOf(UNITS.incrementAndGet());

    @BeforeEach
    void given() {
        books.world.arrive();
        books.fund(commune, 1_000);
    }

    @Test
    void whatLedgerAndTreasurySayAlikeIsNoDifference() {
        map(commune).statusCode(201);
        pay("KB-1", 70);
        state(line("KB-1", "payment", "100", ""), line("kb - 1", "refund", "30", ""))
                .has(2, 0);
        differences("").body("items", empty());
        totals().body("items", empty());
    }

    @Test
    void eachKindOfDifferenceIsToldWithItsFiguresAndGoesAwayWhenEitherSideChanges() {
        map(commune).statusCode(201);
        var payment = pay("KB-1", 70);
        pay("KB-2", 20);
        pay(null, 5);
        state(
                        line("KB-2", "payment", "15", ""),
                        line("KB-3", "advance", "8", ""),
                        line("KB-4", "payment", "9", "").replace(unit, "9" + unit))
                .has(3, 0);

        differences("&kind=only_in_ledger")
                .body("items.voucher", contains(null, "KB-1"))
                .body("items[1].holder.id", equalTo(commune.id().toString()))
                .body("items[1].line", equalTo("DA1"))
                .body("items[1].documents", contains(payment))
                .body("items[1].ledger", equalTo(70))
                .body("items[1].statement", equalTo(0))
                .body("items[1].difference", equalTo(-70));
        differences("&kind=other_amount")
                .body("items.voucher", contains("KB-2"))
                .body("items[0].ledger", equalTo(20))
                .body("items[0].statement", equalTo(15))
                .body("items[0].difference", equalTo(-5));
        differences("&kind=only_in_statement")
                .body("items.voucher", contains("KB-3"))
                .body("items[0].statement", equalTo(8));
        differences("&kind=unmapped_code")
                .body("items.codes.unit", contains("9" + unit))
                .body("items[0].areaId", equalTo(commune.id().toString()))
                .body("items[0].holder", equalTo(null));
        totals().body("items.find { it.kind == 'only_in_ledger' }.count", equalTo(2))
                .body("items.find { it.kind == 'only_in_ledger' }.difference", equalTo(-75))
                .body("items.kind", hasSize(4));

        pay("KB-3", 8);
        state(line("KB-1", "payment", "70", ""), line("KB-2", "payment", "5", "2"))
                .has(2, 0);
        differences("").body("items.kind", contains("only_in_ledger", "unmapped_code"));
    }

    @Test
    void anUnmappedCodeIsMatchedAsSoonAsSomebodySaysWhatItMeans() {
        pay("KB-1", 70);
        state(line("KB-1", "payment", "70", "")).has(1, 0);
        differences("").body("items.kind", contains("only_in_ledger", "unmapped_code"));
        lines("&mapped=false").body("items.voucher", contains("KB-1"));

        String id = map(commune).statusCode(201).extract().path("id");
        differences("").body("items", empty());
        lines("&mapped=true").body("items.codeId", contains(id));
    }

    @Test
    void aStatementThatComesAgainOrOverlapsDoublesNothing() {
        map(commune).statusCode(201);
        var one = line("KB-1", "payment", "1.000", "");
        var other = line("KB-2", "advance", "50", "");
        state(one, other).has(2, 0);
        state(one, other).has(0, 2);
        state(other, line("KB-3", "payment", "1", "")).has(1, 1);
        lines("").body("items.amount", contains(1000, 50, 1));
        var differing = state(one.replace("1.000", "1.001"));
        assertEquals(List.of("treasury-line-differs"), differing.refused());
        lines("").body("items.amount", contains(1000, 50, 1));
    }

    @Test
    void aWorkbookSaysTheSameAsACsvFile() {
        map(commune).statusCode(201);
        state(line("KB-1", "payment", "70", "")).has(1, 0);
        var heading = List.<Object>of(
                "Mã địa bàn",
                "Số chứng từ",
                "Ngày chứng từ",
                "Niên độ",
                "Mã ĐVQHNS",
                "Mã chương",
                "Mã CTMTQG",
                "Mã nguồn",
                "Loại",
                "Số tiền");
        SentFile.xlsx(
                        officer,
                        STATEMENTS + "/imports",
                        "atomic",
                        List.of(
                                heading,
                                workbookLine("KB-1", "Thanh toán", 70),
                                workbookLine("KB-2", "Tạm ứng", 12_000_000_000L)))
                .has(1, 1);
        lines("").body("items.kind", contains("payment", "advance")).body("items[1].amount", equalTo(12_000_000_000L));
        var bad = SentFile.xlsx(
                officer,
                STATEMENTS + "/imports",
                "partial",
                List.of(heading, workbookLine("KB-3", "Thanh toán", 1.234), workbookLine("KB-4", "Thanh toán", 0)));
        assertEquals(List.of("fraction-of-a-dong", "amount-not-above-zero"), bad.refused());
    }

    @Test
    void codesMeanOneThingOnADay() {
        String id = map(commune).statusCode(201).extract().path("id");
        map(commune).statusCode(409).body("code", equalTo("codes-mean-something-else"));
        Api.post(officer, CODES, code(commune).replace("\"line\"", "\"originYear\": 2024, \"line\""))
                .statusCode(422)
                .body("code", equalTo("origin-year-does-not-fit"))
                .body("errors[0].pointer", equalTo("#/originYear"));

        var tag =
                Api.get(officer, CODES + "/{id}", id).statusCode(200).extract().header("ETag");
        var until = code(commune).replace("\"validFrom\"", "\"validTo\": \"2023-06-30\", \"validFrom\"");
        put(id, tag, until).statusCode(200).body("validTo", equalTo("2023-06-30"));
        put(id, tag, until).statusCode(412);
        Api.post(officer, CODES, code(commune).replace("2023-01-01", "2023-07-01"))
                .statusCode(201);
        state(line("KB-1", "payment", "70", "")).has(1, 0);
        lines("").body("items.codeId", contains(id));
        Api.get(officer, CODES + "?area={area}&unit={unit}", books.district.code(), unit)
                .body("items", hasSize(2));
        var again = put(id, null, until);
        again.statusCode(428);
    }

    @Test
    void aTableOfCodesComesAsAFile() {
        var lines = List.of(
                "area,unit,chapter,target,sourceCode,year,holderArea,programme,line,source,nature,validFrom",
                codeLine(commune, "DA1"),
                codeLine(commune, "DA9").replace(unit, "8" + unit),
                codeLine(books.province, "DA1").replace(unit, "7" + unit));
        var sent = SentFile.csv(officer, CODES + "/imports", "partial", lines);
        sent.has(1, 0);
        assertEquals(List.of("unknown-reference", "forbidden-place"), sent.refused());
        SentFile.csv(officer, CODES + "/imports", "partial", lines).has(0, 1);
        var otherwise =
                SentFile.csv(officer, CODES + "/imports", "partial", List.of(lines.get(0), codeLine(commune, "DA2")));
        assertEquals(List.of("codes-mean-something-else"), otherwise.refused());
    }

    @Test
    void whoeverIsOfAnotherPlaceNeitherSaysWhatCodesMeanNorStatesNorSees() {
        var stranger = Books.officer(books.otherProvince);
        Api.post(stranger, CODES, code(commune)).statusCode(403).body("code", equalTo("forbidden-place"));
        String id = map(commune).statusCode(201).extract().path("id");
        Api.get(stranger, CODES + "/{id}", id).statusCode(403);
        Api.storingAs(stranger)
                .header("If-Match", "*")
                .body(code(commune))
                .put(CODES + "/{id}", id)
                .then()
                .statusCode(403);
        var sent = SentFile.csv(
                stranger, STATEMENTS + "/imports", "partial", List.of(HEADING, line("KB-1", "payment", "70", "")));
        assertEquals(List.of("forbidden-place"), sent.refused());
        for (var list : List.of(CODES, STATEMENTS, DIFFERENCES)) {
            Api.get(stranger, list + "?area={area}&year=2023", commune.code()).statusCode(403);
        }
        // A table may not claim the money of a place that is not below it.
        Api.post(officer, CODES, code(commune).replace(commune.json(), books.province.json()))
                .statusCode(403)
                .body("errors[0].pointer", equalTo("#/holder"));
        var surveyor = TestTokens.of("surveyor", commune.id().toString());
        Api.post(surveyor, CODES, code(commune)).statusCode(403).body("code", equalTo("forbidden-role"));
    }

    @Test
    void aProvincesStatementIsMatchedWithTheMoneyOfTheCommunesThatItPaysFor() {
        pay("KB-1", 70);
        Api.post(books.everywhere, CODES, code(commune).replaceFirst(commune.code(), books.province.code()))
                .statusCode(201);
        var sent = SentFile.csv(
                books.everywhere,
                STATEMENTS + "/imports",
                "atomic",
                List.of(
                        HEADING,
                        line("KB-1", "payment", "70", "").replaceFirst(commune.code(), books.province.code())));
        sent.has(1, 0);
        differences("").body("items", empty());
    }

    @Test
    void theListOfDifferencesIsReadToItsEnd() {
        var payments = List.of("KB-1", "KB-2", "KB-3", "KB-4", "KB-5");
        payments.forEach(voucher -> pay(voucher, 1));
        var query = DIFFERENCES + "?area=" + commune.code() + "&year=2023&limit=2";
        assertEquals(payments, Pages.read(officer, query, "items.voucher", 2));
    }

    @Test
    void changesOfCodesAndLinesAreTold() {
        map(commune).statusCode(201);
        state(line("KB-1", "payment", "70", "")).has(1, 0);
        var own = Books.officer(commune);
        Api.get(own, CODES + "/changes").statusCode(200).body("items.state.codes.unit", contains(unit));
        Api.get(own, STATEMENTS + "/changes").statusCode(200).body("items.state.voucher", contains("KB-1"));
        Api.get(Books.officer(books.otherProvince), STATEMENTS + "/changes?limit=200")
                .body("items.state.voucher", empty());
    }

    private SentFile state(String... lines) {
        var all = new ArrayList<>(List.of(HEADING));
        all.addAll(List.of(lines));
        return SentFile.csv(officer, STATEMENTS + "/imports", "partial", all);
    }

    private String line(String voucher, String kind, String amount, String item) {
        return String.join(
                ",",
                commune.code(),
                voucher,
                "2023-03-10",
                "2023",
                unit,
                "405",
                "00460",
                "12",
                kind,
                amount,
                item,
                "Chi thử");
    }

    private List<Object> workbookLine(String voucher, String kind, Number amount) {
        return List.of(commune.code(), voucher, "10/03/2023", 2023, unit, "405", "00460", "12", kind, amount);
    }

    private String codeLine(Place place, String line) {
        return String.join(
                ",",
                place.code(),
                unit,
                "405",
                "00460",
                "12",
                "2023",
                place.code(),
                books.programme,
                line,
                "commune",
                "investment",
                "2023-01-01");
    }

    private ValidatableResponse map(Place holder) {
        return Api.post(officer, CODES, code(holder));
    }

    private String code(Holder holder) {
        return """
                {"area": "%s", "codes": {"unit": "%s", "chapter": "405", "target": "00460", "source": "12", "year": 2023},
                 "holder": %s, "programme": "%s", "line": "DA1", "source": "commune", "nature": "investment",
                 "validFrom": "2023-01-01"}
                """.formatted(commune.code(), unit, holder.json(), books.programme);
    }

    private ValidatableResponse put(String id, String tag, String body) {
        var request = Api.as(officer).body(body);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return request.put(CODES + "/{id}", id).then();
    }

    private Object pay(String voucher, long amount) {
        var body = books.paymentOf("commune", commune, amount);
        var numbered =
                voucher == null ? body : body.replace("\"payee\"", "\"voucher\": \"" + voucher + "\", \"payee\"");
        return Api.post(books.everywhere, Books.PAYMENTS, numbered)
                .statusCode(201)
                .body("voucher", equalTo(voucher))
                .extract()
                .path("id");
    }

    private ValidatableResponse differences(String more) {
        return Api.get(officer, DIFFERENCES + "?area=" + commune.code() + "&year=2023" + more)
                .statusCode(200);
    }

    private ValidatableResponse totals() {
        return Api.get(officer, DIFFERENCES + "/totals?area=" + commune.code() + "&year=2023")
                .statusCode(200);
    }

    private ValidatableResponse lines(String more) {
        return Api.get(officer, STATEMENTS + "?area=" + commune.code() + more).statusCode(200);
    }
}
