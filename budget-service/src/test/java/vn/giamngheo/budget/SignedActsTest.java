package vn.giamngheo.budget;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World.Holder;

/** Acts that are signed are recorded in whatever order; what does not fit is a finding as long as it does not fit. */
@QuarkusTest
class SignedActsTest {

    private static final String SHORT = "passed-on-exceeds-received";
    private static final String SEQUENCE = "revision-out-of-sequence";

    private Books books;

    @BeforeEach
    void openBooks() {
        books = Books.open();
    }

    @AfterEach
    void balancesEqualThePostings() throws Exception {
        assertEquals(List.of(), books.wrongBalances());
    }

    @Test
    void levelsEnterTheirActsInAnyOrder() throws Exception {
        gives(books.district, "", part(books.commune, 60)).statusCode(201);
        assertEquals(-60, books.left(books.district.id()));
        assertEquals(60, books.left(books.commune.id()));
        assertEquals(List.of("DA1 province 2023: 0 60 0 0 0 60"), books.findings(SHORT));

        gives(books.province, "", part(books.district, 40)).statusCode(201);
        assertEquals(
                List.of("DA1 province 2023: 0 40 0 0 0 40", "DA1 province 2023: 40 60 0 0 0 20"),
                books.findings(SHORT));

        books.estimate("province", books.province, 100).statusCode(201);
        assertEquals(List.of("DA1 province 2023: 40 60 0 0 0 20"), books.findings(SHORT));

        gives(books.province, "", part(books.district, 20)).statusCode(201);
        assertEquals(List.of(), books.findings(SHORT));
        assertEquals(List.of(40L, 0L, 60L), left());
    }

    @Test
    void whatIsPaidMustBeThereWhateverIsSigned() {
        books.estimate("province", books.province, 100).statusCode(201);
        gives(books.province, "", part(books.district, 130)).statusCode(201);
        books.pay("province", books.province, 1).statusCode(422).body("code", equalTo("insufficient-balance"));
        books.pay("province", books.district, 130).statusCode(201);
    }

    @Test
    void whoIsShortPaysAgainWhenTheMoneyIsThere() throws Exception {
        gives(books.province, "", part(books.district, 30)).statusCode(201);
        books.estimate("province", books.province, 29).statusCode(201);
        books.pay("province", books.province, 1).statusCode(422);
        books.estimate("province", books.province, 2).statusCode(201);
        books.pay("province", books.province, 1).statusCode(201);
        assertEquals(List.of(), books.findings(SHORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"number\": \"7/QĐ\", ", "\"issuedOn\": \"2023-01\", "})
    void anActWithoutNumberOrDateIsADraft(String missing) throws Exception {
        var draft = books.signed("7/QĐ", books.province, "", part(books.district, 1))
                .replace(missing, "");
        Api.post(books.everywhere, Books.ALLOCATIONS, draft)
                .statusCode(422)
                .body("code", equalTo("insufficient-balance"));
        assertEquals(0, books.documents());
    }

    @Test
    void anActThatIsDatedOnlyToTheYearIsADraft() {
        var draft = books.signed("7/QĐ", books.province, "", part(books.district, 1))
                .replace("2023-01\"", "2023\"");
        Api.post(books.everywhere, Books.ALLOCATIONS, draft).statusCode(422);
    }

    @Test
    void tenSignedActsAtOnceAreAllRecordedAndTheShortageIsTheirSum() throws Exception {
        var answers = AtOnce.send(IntStream.range(0, 10)
                .mapToObj(number -> books.signed(number + "/QĐ", books.province, "", part(books.district, 10)))
                .<Supplier<Response>>map(act -> () -> AtOnce.untilFinal(books.everywhere, Books.ALLOCATIONS, act))
                .toList());
        assertTrue(answers.stream().allMatch(answer -> answer.statusCode() == 201));
        assertEquals(List.of("DA1 province 2023: 0 100 0 0 0 100"), books.findings(SHORT));
    }

    @Test
    void theSamePaperOfASignedActCountsOnceUnderWhateverKeys() throws Exception {
        var act = books.signed("8/QĐ", books.province, "", part(books.district, 10), part(books.department, 5));
        var answers = AtOnce.send(
                AtOnce.times(4, () -> Api.storingAs(books.everywhere).body(act).post(Books.ALLOCATIONS)));
        assertEquals(
                List.of(201, 409, 409, 409),
                answers.stream().map(Response::statusCode).sorted().toList());
        var first = books.database.texts("select id from ledger_document where programme_code = ?", books.programme);
        Api.post(books.everywhere, Books.ALLOCATIONS, act.replace("8/QĐ", " 8/qđ"))
                .statusCode(409)
                .body("code", equalTo("paper-recorded-already"))
                .body("errors[0].pointer", equalTo("#/act/number"))
                .body("detail", containsString(first.get(0)));
        assertEquals(10, books.left(books.district.id()));

        Api.post(books.everywhere, Books.ALLOCATIONS, act.replace("\"UBND\"", "\"HĐND\""))
                .statusCode(201);
        gives(books.province, "", part(books.district, 10)).statusCode(201);
        Api.post(
                        books.everywhere,
                        Books.ALLOCATIONS + "/" + first.get(0) + "/reversals",
                        "{\"date\": \"2023-03-01\", \"reason\": \"nhầm\"}")
                .statusCode(201);
        Api.post(books.everywhere, Books.ALLOCATIONS, act).statusCode(201);
        assertEquals(30, books.left(books.district.id()));
    }

    @Test
    void anEstimateATransferAndACarryOverCountOnceToo() throws Exception {
        var estimate = books.signed("8/QĐ", null, "", Books.part("province", books.province, 10));
        var transfer =
                books.ofHolder(books.province, "", Books.line("DA1", "province", -1), Books.line("DA2", "province", 1));
        var carryOver =
                books.ofHolder(books.province, "\"intoYear\": 2024, \"total\": 1,", Books.line("DA1", "province", 1));
        for (var status : List.of(201, 409)) {
            Api.post(books.everywhere, Books.ESTIMATES, estimate).statusCode(status);
            Api.post(books.everywhere, "/api/v1/budget-transfers", transfer).statusCode(status);
            Api.post(books.everywhere, "/api/v1/carry-overs", carryOver).statusCode(status);
        }
        assertEquals(10, books.left(books.province.id()));
    }

    @Test
    void anAdjustmentGivesHereAndTakesBackThere() throws Exception {
        books.estimate("province", books.province, 100).statusCode(201);
        gives(books.province, "", part(books.district, 60), part(books.department, 40))
                .statusCode(201);
        gives(books.province, adjustment(1), part(books.district, -25), part(books.department, 25))
                .statusCode(201)
                .body("decision", equalTo("adjustment"))
                .body("revision", equalTo(1))
                .body("total", equalTo(0))
                .body("postings.amount", equalTo(List.of(-25, 25)));
        assertEquals(List.of(0L, 35L, 0L), left());
        assertEquals(65, books.left(books.department.id()));
    }

    @Test
    void whatWasGivenOnceIsTakenBackOnce() {
        books.estimate("province", books.province, 100).statusCode(201);
        gives(books.province, "", part(books.district, 60)).statusCode(201);
        gives(books.province, adjustment(1), part(books.district, -61))
                .statusCode(422)
                .body("code", equalTo("more-taken-back-than-given"));
    }

    @Test
    void aRecallNeverTakesMoreThanIsThereUnlessItIsSigned() throws Exception {
        books.estimate("province", books.province, 100).statusCode(201);
        gives(books.province, "", part(books.district, 60)).statusCode(201);
        books.pay("province", books.district, 50).statusCode(201);
        var recall = books.signed("9/QĐ", books.province, decision("recall"), part(books.district, 20));
        Api.post(books.everywhere, Books.ALLOCATIONS, recall.replace("\"number\": \"9/QĐ\", ", ""))
                .statusCode(422)
                .body("code", equalTo("insufficient-balance"));

        Api.post(books.everywhere, Books.ALLOCATIONS, recall)
                .statusCode(201)
                .body("decision", equalTo("recall"))
                .body("total", equalTo(-20))
                .body("postings[0].amount", equalTo(-20));
        assertEquals(List.of("DA1 province 2023: 40 0 0 50 0 10"), books.findings(SHORT));
        assertEquals(60, books.left(books.province.id()));

        gives(books.province, decision("supplementary"), part(books.district, 10))
                .statusCode(201);
        assertEquals(List.of(), books.findings(SHORT));
    }

    @Test
    void anEstimateIsAdjustedAndRecalledWhereItsMoneyEnters() throws Exception {
        estimates("", part(books.province, 100)).statusCode(201);
        estimates(adjustment(1), part(books.province, -30)).statusCode(201);
        estimates(decision("recall"), part(books.province, 20)).statusCode(201).body("total", equalTo(-20));
        assertEquals(50, books.left(books.province.id()));
        gives(books.province, "", part(books.district, 50)).statusCode(201);
        estimates(decision("recall"), part(books.province, 5)).statusCode(201);
        assertEquals(List.of("DA1 province 2023: 45 50 0 0 0 5"), books.findings(SHORT));
    }

    @Test
    void anAdjustmentSaysWhichItIsAndNothingElseDoes() {
        gives(books.province, decision("adjustment"), part(books.district, 1))
                .statusCode(422)
                .body("code", equalTo("revision-of-an-adjustment"));
        gives(books.province, "\"revision\": 1,", part(books.district, 1))
                .statusCode(422)
                .body("code", equalTo("revision-of-an-adjustment"))
                .body("errors[0].pointer", equalTo("#/revision"));
        gives(books.province, decision("supplementary"), part(books.district, -1))
                .statusCode(422)
                .body("code", equalTo("negative-amount"))
                .body("errors[0].pointer", equalTo("#/parts/0/amount"));
    }

    @Test
    void adjustmentsFollowEachOther() throws Exception {
        gives(books.province, adjustment(2), part(books.district, 5)).statusCode(201);
        assertEquals(List.of("allocation 2023 2 1 –"), books.findings(SEQUENCE));
        gives(books.province, adjustment(4), part(books.district, 5)).statusCode(201);
        gives(books.province, adjustment(4), part(books.district, 6)).statusCode(201);
        assertEquals(List.of("allocation 2023 2, 4, 4 1, 3 4"), books.findings(SEQUENCE));

        books.estimate("province", books.province, 100).statusCode(201);
        draft(5).statusCode(422).body("code", equalTo("revision-out-of-sequence"));
        draft(2).statusCode(422).body("code", equalTo("revision-out-of-sequence"));
        draft(1).statusCode(201);
        draft(3).statusCode(201);
        assertEquals(List.of("allocation 2023 1, 2, 3, 4, 4 – 4"), books.findings(SEQUENCE));

        gives(books.district, adjustment(1), part(books.commune, 5)).statusCode(201);
        assertEquals(1, books.findings(SEQUENCE).size(), "each giver counts its own");
    }

    @Test
    void anAdjustmentThatIsTakenBackLeavesItsNumber() throws Exception {
        books.estimate("province", books.province, 100).statusCode(201);
        gives(books.province, adjustment(1), part(books.district, 5)).statusCode(201);
        var wrong = gives(books.province, adjustment(1), part(books.district, 6))
                .statusCode(201)
                .extract()
                .<String>path("id");
        assertEquals(List.of("allocation 2023 1, 1 – 1"), books.findings(SEQUENCE));
        takesBack(wrong, "{\"date\": \"2023-08-01\", \"reason\": \"nhập hai lần\"}")
                .statusCode(201);
        assertEquals(List.of(), books.findings(SEQUENCE));
        draft(2).statusCode(201);
    }

    @Test
    void whatIsUsedIsTakenBackOnlyByAnActThatIsSigned() throws Exception {
        books.estimate("province", books.province, 100).statusCode(201);
        var given = gives(books.province, "", part(books.district, 60))
                .statusCode(201)
                .extract()
                .<String>path("id");
        gives(books.district, "", part(books.commune, 60)).statusCode(201);
        takesBack(given, "{\"date\": \"2023-08-01\", \"reason\": \"nhầm\"}")
                .statusCode(422)
                .body("code", equalTo("insufficient-balance"));
        takesBack(given, "{\"date\": \"2023-08-01\", \"act\": %s}".formatted(Papers.ACT))
                .statusCode(201);
        assertEquals(List.of(100L, -60L, 60L), left());
        assertEquals(1, books.findings(SHORT).size());
    }

    @Test
    void nobodyTakesFromAStrangerWhatItNeverGave() throws Exception {
        books.estimate("province", books.province, 200).statusCode(201);
        gives(books.province, "", part(books.commune, 60), part(books.otherCommune, 60))
                .statusCode(201);
        gives(books.commune, "", part(books.otherCommune, 20), part(books.otherProvince, 20))
                .statusCode(201);
        gives(books.commune, decision("recall"), part(books.otherCommune, 21))
                .statusCode(422)
                .body("code", equalTo("more-taken-back-than-given"))
                .body("errors[0].pointer", equalTo("#/parts/0/amount"));
        gives(books.commune, decision("recall"), part(books.otherCommune, 20)).statusCode(201);
        assertEquals(60, books.left(books.otherCommune.id()));
    }

    @Test
    void aStrangerGetsOnlyWhatIsThereAlsoByASignedAct() throws Exception {
        gives(books.district, "", part(books.otherProvince, 1)).statusCode(422);
        gives(books.district, "", part(books.commune, 1)).statusCode(201);
    }

    private ValidatableResponse takesBack(String allocation, String reversal) {
        return Api.post(books.everywhere, Books.ALLOCATIONS + "/" + allocation + "/reversals", reversal);
    }

    @Test
    void oneOfManyEqualDraftsIsTheNextAdjustment() throws Exception {
        books.estimate("province", books.province, 100).statusCode(201);
        var drafts = IntStream.range(0, 6).mapToObj(i -> draftOf(1)).toList();
        var answers = AtOnce.send(
                AtOnce.times(6, () -> AtOnce.untilFinal(books.everywhere, Books.ALLOCATIONS, drafts.get(0))));
        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(99, books.left(books.province.id()));
    }

    private ValidatableResponse draft(int revision) {
        return Api.post(books.everywhere, Books.ALLOCATIONS, draftOf(revision));
    }

    private String draftOf(int revision) {
        return books.signed("1/QĐ", books.province, adjustment(revision), part(books.district, 1))
                .replace("\"number\": \"1/QĐ\", ", "");
    }

    private ValidatableResponse gives(Holder giver, String more, String... parts) {
        return Api.post(books.everywhere, Books.ALLOCATIONS, books.signed("1/QĐ-UBND", giver, more, parts));
    }

    private ValidatableResponse estimates(String more, String... parts) {
        return Api.post(books.everywhere, Books.ESTIMATES, books.signed("2/NQ-HĐND", null, more, parts));
    }

    private static String part(Holder receiver, long amount) {
        return Books.part("province", receiver, amount);
    }

    private static String decision(String decision) {
        return "\"decision\": \"%s\",".formatted(decision);
    }

    private static String adjustment(int revision) {
        return decision("adjustment") + " \"revision\": %d,".formatted(revision);
    }

    private List<Long> left() throws Exception {
        return List.of(
                books.left(books.province.id()), books.left(books.district.id()), books.left(books.commune.id()));
    }
}
