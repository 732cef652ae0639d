package vn.giamngheo.budget;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giamngheo.events.DelegationState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** Whoever's token names programme lines records money of those and what is a part of them, and reads all of its places. */
@QuarkusTest
class ProgrammeLinesTest {

    private static final String PROPOSALS = "/api/v1/allocation-proposals";
    private static final String RULES = "/api/v1/counterpart-rules";
    private static final String CODES = "/api/v1/treasury-codes";
    private static final String SETTLEMENTS = "/api/v1/settlements";

    private final Books books = Books.open();
    private final Agreements agreements = new Agreements(books);
    private final Beside beside = new Beside(books, books.commune);
    private final String programme = books.world.programme(
            List.of(World.line("DA1", null), World.line("DA3", null), World.line("DA3-TDA1", "DA3")));
    private final String ofDa3 = speakingFor(programme + "/DA3");

    @BeforeEach
    void moneyOfEachLine() {
        books.world.arrive();
        for (var line : List.of("DA1", "DA3", "DA3-TDA1")) {
            Api.post(books.everywhere, Books.ESTIMATES, of(line, books.estimateOf("commune", books.commune, 1000)))
                    .statusCode(201);
            Api.post(
                            books.everywhere,
                            Books.ESTIMATES,
                            of(line, recurrent(books.estimateOf("commune", books.commune, 1000))))
                    .statusCode(201);
        }
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                Arguments.of(List.of("%s/DA3"), "DA3 DA3-TDA1"),
                Arguments.of(List.of("%s/DA3-TDA1"), "DA3-TDA1"),
                Arguments.of(List.of("%s/DA1", "%s/DA3-TDA1"), "DA1 DA3-TDA1"),
                Arguments.of(List.of("%s"), "DA1 DA3 DA3-TDA1"),
                Arguments.of(List.of(7, "%s/DA1"), "DA1"),
                Arguments.of(List.of("CT-KHAC/DA3", "DA3", "/DA3", "%s/", "%s/da3"), ""),
                Arguments.of(List.of(), ""),
                Arguments.of("%s/DA3", ""),
                Arguments.of(Map.of("%s/DA3", true), ""),
                Arguments.of(true, ""),
                Arguments.of(null, ""));
    }

    /** What is unreadable in a claim grants nothing, and a claim in which nothing is readable grants no line at all. */
    @ParameterizedTest
    @MethodSource("claims")
    void aClaimReachesAsFarAsTheLinesThatItNames(Object claim, String allowed) {
        var token = TestTokens.claiming(
                "lines",
                ofProgramme(claim),
                "finance-officer",
                books.district.id().toString());
        for (var line : List.of("DA1", "DA3", "DA3-TDA1")) {
            var answer = Api.post(token, Books.PAYMENTS, of(line, books.paymentOf("commune", books.commune, 1)));
            if (Arrays.asList(allowed.split(" ")).contains(line)) {
                answer.statusCode(201);
            } else {
                answer.statusCode(403)
                        .body("code", equalTo("forbidden-line"))
                        .body("errors[0].pointer", equalTo("#/line"))
                        .body(
                                "detail",
                                equalTo("Bạn không được giao ghi số liệu của %s/%s.".formatted(programme, line)));
            }
        }
    }

    private Object ofProgramme(Object claim) {
        if (claim instanceof List<?> all) {
            return all.stream().map(this::ofProgramme).toList();
        }
        return claim instanceof String text ? text.replace("%s", programme) : claim;
    }

    @Test
    void aTokenWithoutTheClaimSpeaksForAllLinesOfItsPlaces() {
        var officer = Books.officer(books.district);
        for (var line : List.of("DA1", "DA3", "DA3-TDA1")) {
            Api.post(officer, Books.PAYMENTS, of(line, books.paymentOf("commune", books.commune, 1)))
                    .statusCode(201);
        }
    }

    static Stream<Arguments> papers() {
        return Stream.of(
                Arguments.of(Books.ESTIMATES, "/parts/0/line"),
                Arguments.of(Books.ALLOCATIONS, "/parts/0/line"),
                Arguments.of("/api/v1/carry-overs", "/parts/0/line"),
                Arguments.of("/api/v1/opening-balances", "/parts/0/line"),
                Arguments.of("/api/v1/receipts", "/parts/0/line"),
                Arguments.of("/api/v1/ceilings", "/parts/0/line"),
                Arguments.of(Agreements.REQUESTS, "/line"),
                Arguments.of(Agreements.CONTRACTS, "/commitments/0/line"),
                Arguments.of(PROPOSALS, "/pots/0/line"),
                Arguments.of(RULES, "/line"),
                Arguments.of(CODES, "/line"),
                Arguments.of(Beside.FORECASTS, "/line"),
                Arguments.of(Beside.FUNDS, "/line"),
                Arguments.of(Beside.GIFTS, "/line"));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void whateverNamesALineIsRecordedByWhoSpeaksForIt(String path, String pointer) {
        forbidden(Api.post(ofDa3, path, of("DA1", body(path))), pointer);
        Api.post(ofDa3, path, of("DA3-TDA1", body(path))).statusCode(201);
    }

    private String body(String path) {
        var commune = books.commune;
        return switch (path) {
            case Books.ESTIMATES -> books.estimateOf("commune", commune, 5);
            case Books.ALLOCATIONS -> books.allocationOf("commune", commune, books.otherCommune, 5);
            case "/api/v1/carry-overs" ->
                books.ofHolder(commune, "\"intoYear\": 2024, \"total\": 5,", Books.line("DA1", "commune", 5));
            case "/api/v1/opening-balances" -> books.ofHolder(commune, "", """
                    {"line": "DA1", "source": "commune", "nature": "recurrent", "originYear": 2022, "received": 5}""");
            case "/api/v1/receipts" ->
                """
                    {"programme": "%s", "year": 2023, "date": "2023-02-10", "giver": %s, "receiver": %s, "total": 5,
                     "act": %s, "parts": [%s]}
                    """.formatted(
                                books.programme,
                                books.province.json(),
                                commune.json(),
                                Agreements.act("Phân bổ"),
                                Books.line("DA1", "province", 5));
            case "/api/v1/ceilings" ->
                """
                    {"programme": "%s", "fromYear": 2021, "toYear": 2025, "date": "2022-01-01", "holder": %s, "act": %s,
                     "parts": [%s]}
                    """.formatted(books.programme, commune.json(), Agreements.act("Trần"), Books.line("DA1", "commune", 5));
            case Agreements.REQUESTS ->
                books.paymentOf("commune", commune, 5).replaceFirst("\\{", "{\"kind\": \"payment\", ");
            case Agreements.CONTRACTS -> agreements.contractOf(commune, 10, 5);
            case PROPOSALS -> proposal();
            case RULES -> """
                    {"area": "%s", "programme": "%s", "line": "DA1", "percent": 3.50, "validFrom": "2022-01-01", "act": %s}
                    """.formatted(commune.code(), books.programme, Agreements.act("Tỷ lệ"));
            case CODES ->
                """
                    {"area": "%s", "codes": {"unit": "%d", "chapter": "405", "target": "00460", "source": "12",
                     "year": 2023}, "holder": %s, "programme": "%s", "line": "DA1", "source": "commune",
                     "nature": "investment", "validFrom": "2023-01-01"}
                    """.formatted(commune.code(), System.nanoTime() % 10_000_000, commune.json(), books.programme);
            case Beside.FORECASTS -> beside.forecast();
            case Beside.FUNDS -> beside.fund().replaceFirst("\\{", "{\"line\": \"DA1\", ");
            case Beside.GIFTS -> beside.gift("cash", "\"amount\": 5, \"line\": \"DA1\"");
            default -> throw new IllegalArgumentException(path);
        };
    }

    private String proposal() {
        return """
                {"title": "Phương án", "programme": "%s", "year": 2023, "date": "2023-01-15", "giver": %s, "unit": "dong",
                 "criteria": [{"code": "poor", "name": "Số hộ nghèo", "coefficient": 2}],
                 "pots": [{"line": "DA1", "source": "commune", "nature": "investment", "amount": 5}],
                 "receivers": [{"holder": %s, "bases": {"poor": 1}}]}
                """.formatted(books.programme, books.commune.json(), books.otherCommune.json());
    }

    /** What the receiver wrote is one paper, of which no line is taken out by itself. */
    @Test
    void aReceiptWithOtherLinesIsNotTakenOutByWhoAllocatesAnOwnOne() {
        Api.post(books.everywhere, Books.ESTIMATES, of("DA3", books.estimateOf("district", books.district, 100)))
                .statusCode(201);
        var receipt = books.signed(
                "31/QĐ-UBND",
                books.district,
                "\"receiver\": " + books.commune.json() + ",",
                Books.line("DA1", "district", 7),
                Books.line("DA3", "district", 8));
        Api.post(books.everywhere, "/api/v1/receipts", receipt.replace(books.programme, programme))
                .statusCode(201);
        var allocation =
                of("DA3", books.signed("31/QĐ-UBND", books.district, "", Books.part("district", books.commune, 8)));
        forbidden(Api.post(ofDa3, Books.ALLOCATIONS, allocation), "/act/number");
        var allocated = Api.post(speakingFor(programme), Books.ALLOCATIONS, allocation)
                .statusCode(201)
                .extract()
                .<String>path("id");
        forbidden(Api.post(ofDa3, Books.ALLOCATIONS + "/" + allocated + "/reversals", """
                {"date": "2023-03-01", "reason": "Ghi nhầm"}"""), "");
    }

    @Test
    void moneyMovesBetweenLinesByWhoSpeaksForBoth() {
        var transfer =
                books.ofHolder(books.commune, "", Books.line("DA3", "commune", -5), Books.line("DA1", "commune", 5));
        forbidden(
                Api.post(ofDa3, "/api/v1/budget-transfers", transfer.replace(books.programme, programme)),
                "/parts/1/line");
        Api.post(ofDa3, "/api/v1/budget-transfers", of("DA3-TDA1", transfer)).statusCode(201);
    }

    @Test
    void whatIsOfAProgrammeAsAWholeIsRecordedByWhoSpeaksForIt() {
        var forecast = beside.forecast().replace("\"line\": \"DA1\",", "").replace(books.programme, programme);
        forbidden(Api.post(ofDa3, Beside.FORECASTS, forecast), "/line")
                .body("detail", containsString("toàn bộ chương trình " + programme + " (khi không nêu dự án)"));
        Api.post(speakingFor(programme), Beside.FORECASTS, forecast).statusCode(201);
        var settlement = """
                {"programme": "%s", "year": 2023, "date": "2024-06-30", "holder": %s, "act": %s, "total": 0, "parts": [
                 {"line": "DA3", "source": "commune", "nature": "recurrent", "amount": 0}]}
                """.formatted(programme, books.commune.json(), Agreements.act("Quyết toán"));
        forbidden(Api.post(ofDa3, SETTLEMENTS, settlement), "/programme");
        Api.post(speakingFor(programme), SETTLEMENTS, settlement).statusCode(201);
    }

    @Test
    void whatStandsOfAnotherLineIsNotChanged() {
        var payment = recorded(Books.PAYMENTS, books.paymentOf("commune", books.commune, 20));
        forbidden(Api.post(ofDa3, Books.PAYMENTS + "/" + payment + "/reversals", """
                {"date": "2023-08-01", "reason": "Ghi nhầm"}"""), "");
        forbidden(Api.post(ofDa3, Agreements.REFUNDS, """
                {"of": "%s", "date": "2023-07-01", "amount": 1, "note": "Trả lại"}""".formatted(payment)), "/of");
        forbidden(
                Api.post(ofDa3, Books.PAYMENTS + "/" + payment + "/acts", """
                {"role": "basis", "act": %s}""".formatted(Agreements.act("Kèm theo"))),
                "");
        var request = recorded(Agreements.REQUESTS, body(Agreements.REQUESTS));
        forbidden(Api.post(ofDa3, Agreements.REQUESTS + "/" + request + "/refusals", "{\"reason\": \"Thiếu\"}"), "");
        var contract = Agreements.CONTRACTS + "/" + recorded(Agreements.CONTRACTS, body(Agreements.CONTRACTS));
        forbidden(Api.post(ofDa3, contract + "/acceptances", """
                {"stage": 1, "date": "2023-06-01", "amount": 1, "act": %s}""".formatted(Agreements.act("Nghiệm thu"))), "");
        forbidden(
                Api.post(ofDa3, contract + "/commitments", """
                {"date": "2023-06-01", "parts": [%s]}""".formatted(
                                Agreements.bind(1).replace("DA1", "DA3"))),
                "");
        forbidden(Api.post(ofDa3, contract + "/closings", """
                {"date": "2023-12-01", "state": "terminated", "act": %s}""".formatted(Agreements.act("Thanh lý"))), "");
        var forecast = recorded(Beside.FORECASTS, beside.forecast());
        forbidden(put(Beside.FORECASTS + "/" + forecast, of("DA3", beside.forecast())), "");
        var rule = recorded(RULES, body(RULES));
        forbidden(put(RULES + "/" + rule, of("DA3", body(RULES))), "");
        var code = recorded(CODES, body(CODES));
        forbidden(put(CODES + "/" + code, of("DA3", body(CODES))), "");
        var proposal = PROPOSALS + "/" + recorded(PROPOSALS, proposal());
        forbidden(put(proposal, of("DA3", proposal())), "");
        forbidden(Api.post(ofDa3, proposal + "/allocation", """
                {"date": "2023-02-10", "act": %s}""".formatted(Agreements.act("Phân bổ"))), "");
    }

    private String recorded(String path, String body) {
        return Api.post(speakingFor(programme), path, of("DA1", body))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse put(String path, String body) {
        return Api.as(ofDa3).header("If-Match", "*").body(body).put(path).then();
    }

    @Test
    void eachLineOfAFileIsHeldAgainstTheClaimOfWhoSentIt() {
        var heading =
                "programme;year;date;actNumber;actIssuedOn;actIssuer;actTitle;receiver;line;source;nature;amount;unit";
        var sent = SentFile.csv(
                ofDa3,
                "/api/v1/estimates/imports",
                "partial",
                List.of(heading, estimate("DA3"), estimate("DA1"), estimate("DA3-TDA1")));
        assertEquals(List.of("ok", "forbidden-line line", "ok"), sent.lines());
    }

    private String estimate(String line) {
        return "%s;2023;2023-01-10;2/NQ-HĐND;2023-01;HĐND;Dự toán thử;%s;%s;commune;investment;5;triệu"
                .formatted(programme, books.commune.code(), line);
    }

    @Test
    void whoSpeaksForOneLineReadsAllOfItsPlaces() {
        var payment = recorded(Books.PAYMENTS, books.paymentOf("commune", books.commune, 20));
        Api.get(ofDa3, Books.PAYMENTS + "/" + payment).statusCode(200);
        Api.get(ofDa3, Books.PAYMENTS + "?area={area}&programme=" + programme, books.commune.code())
                .statusCode(200)
                .body("items.id", hasItem(payment));
    }

    @Test
    void whoActsForAnotherSpeaksForTheLinesOfThatOne() {
        var ofLine = lent(List.of(programme + "/DA3"));
        var ofAll = lent(null);
        var ofNone = lent(List.of());
        books.world.arrive();
        acting(ofLine, "DA3").statusCode(201);
        forbidden(acting(ofLine, "DA1"), "/line");
        acting(ofAll, "DA1").statusCode(201);
        forbidden(acting(ofNone, "DA3"), "/line");
    }

    private ValidatableResponse acting(UUID delegation, String line) {
        return Api.storingAs(speakingFor(programme + "/DA3-TDA1"))
                .header("Acting-For", delegation.toString())
                .body(of(line, books.paymentOf("commune", books.commune, 1)))
                .post(Books.PAYMENTS)
                .then();
    }

    private UUID lent(List<String> lines) {
        var id = UUID.randomUUID();
        var state = new DelegationState(
                id,
                1,
                false,
                "truong-phong-thu",
                "can-bo-du-an",
                List.of("finance-officer"),
                List.of(books.district.id()),
                null,
                Days.today().minusDays(1),
                Days.today().plusDays(1),
                null,
                "7/QĐ-TD",
                lines);
        books.world.publish(Topics.DELEGATIONS, DelegationState.TYPE, id, state);
        return id;
    }

    private static ValidatableResponse forbidden(ValidatableResponse answer, String pointer) {
        answer.statusCode(403).body("code", equalTo("forbidden-line"));
        return answer.body("errors[0].pointer", pointer.isEmpty() ? nullValue() : equalTo("#" + pointer));
    }

    private String speakingFor(String... lines) {
        return TestTokens.of(new TokenRequest(
                        "can-bo-du-an",
                        List.of("finance-officer", "investor"),
                        List.of(World.COUNTRY.id().toString()),
                        Optional.empty(),
                        TokenRequest.LONGEST)
                .withLines(lines));
    }

    /** A body of the books, of another line of the programme of these tests. */
    private String of(String line, String body) {
        return body.replace(books.programme, programme).replace("\"DA1\"", "\"" + line + "\"");
    }

    private static String recurrent(String body) {
        return Agreements.recurrent(body);
    }
}
