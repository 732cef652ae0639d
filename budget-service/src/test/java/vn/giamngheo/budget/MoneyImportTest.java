package vn.giamngheo.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.World.Place;

/** Annexes of acts come as files: their amounts are read exactly, and a file that is sent twice counts once. */
@QuarkusTest
class MoneyImportTest {

    private static final String ESTIMATES = "/api/v1/estimates/imports";
    private static final String ALLOCATIONS = "/api/v1/allocations/imports";
    private static final String OPENINGS = "/api/v1/opening-balances/imports";
    private static final String ESTIMATE_HEADING =
            "programme;year;date;actNumber;actIssuedOn;actIssuer;actTitle;receiver;line;source;nature;amount;unit";
    private static final String HEADING = ESTIMATE_HEADING.replace("actNumber", "giver;actNumber");
    private static final String OPENING_HEADING =
            "programme;year;date;holder;line;source;nature;originYear;received;passedOn;paid;advanced;unit";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
    void amountsOfAnAnnexAreReadExactly() throws Exception {
        var sent = SentFile.csv(
                books.everywhere,
                ESTIMATES,
                "atomic",
                List.of(ESTIMATE_HEADING, estimate("DA1", "5.465 triệu", ""), estimate("DA2", "1.046,625", "triệu")));
        assertEquals(List.of("ok", "ok"), sent.lines());
        assertEquals(5_465_000_000L, books.left(books.province.id(), "DA1", 2023));
        assertEquals(1_046_625_000L, books.left(books.province.id(), "DA2", 2023));
        assertEquals(1, books.documents(), "the lines of one act are one paper");
    }

    @Test
    void aFileThatIsRefusedAsAWholeSaysOfItsGoodLinesThatTheyAreNotStored() throws Exception {
        var sent = SentFile.csv(
                books.everywhere,
                ESTIMATES,
                "atomic",
                List.of(ESTIMATE_HEADING, estimate("DA1", "5 triệu", ""), estimate("DA2", "0 triệu", "")));
        assertEquals(List.of("not_stored", "amount-not-above-zero amount"), sent.lines());
        assertEquals(0, sent.finished().getInt("ok"));
        assertEquals(0, books.documents());
    }

    @Test
    void aSumBeyondWhatCanBeKeptRefusesItsPaperOnly() throws Exception {
        books.estimate("province", books.province, 1).statusCode(201);
        books.database.execute(
                "update balance set received = 9223372036854775000 where holder_id = ? and programme_code = ?",
                books.province.id(),
                books.programme);
        var sent = SentFile.csv(
                books.everywhere,
                ESTIMATES,
                "partial",
                List.of(
                        ESTIMATE_HEADING,
                        estimate("DA1", "5 triệu", ""),
                        estimate("DA2", "2 triệu", "").replace("2/NQ", "3/NQ")));
        sent.finished();
        books.database.execute(
                "update balance set received = 1 where holder_id = ? and programme_code = ? and received > 2000000",
                books.province.id(),
                books.programme);
        assertEquals(List.of("sum-too-large null", "ok"), sent.lines());
    }

    @Test
    void aFileThatWaitsForWhoeverWaitsForItBeginsAgain() throws Exception {
        books.estimate("province", books.province, 1).statusCode(201);
        Api.post(
                        books.everywhere,
                        Books.ESTIMATES,
                        books.estimateOf("province", books.province, 1).replace("DA1", "DA2"))
                .statusCode(201);
        SentFile sent;
        try (var other = books.database.connect()) {
            other.setAutoCommit(false);
            lock(other, "DA2");
            sent = SentFile.csv(
                    books.everywhere,
                    ESTIMATES,
                    "atomic",
                    List.of(ESTIMATE_HEADING, estimate("DA1", "5 triệu", ""), estimate("DA2", "2 triệu", "")));
            Eventually.until(
                    Duration.ofSeconds(30),
                    () -> assertTrue(books.database.number("select count(*) from pg_locks where not granted") > 0));
            lock(other, "DA1");
            other.rollback();
        }
        assertEquals(List.of("ok", "ok"), sent.lines());
        assertEquals(7_000_002, books.left(books.province.id()));
    }

    private void lock(Connection connection, String line) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select 1 from balance where holder_id = ? and programme_code = ? and line_code = ? for update""")) {
            statement.setObject(1, books.province.id());
            statement.setString(2, books.programme);
            statement.setString(3, line);
            statement.executeQuery();
        }
    }

    @Test
    void numbersOfAWorkbookAreOfTheUnitOfTheirLine() throws Exception {
        var cells = estimate("DA1", "", "triệu").split(";", -1);
        var file = workbook(ESTIMATE_HEADING.split(";"), cells, 11, new BigDecimal("1046.625"));
        assertEquals(
                List.of("ok"),
                SentFile.send(books.everywhere, ESTIMATES, "atomic", XLSX, file).lines());
        assertEquals(1_046_625_000L, books.left(books.province.id()));
    }

    @Test
    void whatMayMeanTwoThingsIsNotGuessed() throws Exception {
        var sent = SentFile.csv(
                books.everywhere,
                ESTIMATES,
                "partial",
                List.of(
                        ESTIMATE_HEADING,
                        estimate("DA1", "1.046", ""),
                        estimate("DA1", "12.5 tỷ", ""),
                        estimate("DA1", "0,5", ""),
                        estimate("DA1", "-7 triệu", ""),
                        estimate("DA1", "0 triệu", ""),
                        estimate("DA9", "1 triệu", ""),
                        estimate("DA2", "2 triệu", "")));
        assertEquals(
                List.of(
                        "ambiguous-amount amount",
                        "unreadable-value amount",
                        "fraction-of-a-dong amount",
                        "negative-amount amount",
                        "amount-not-above-zero amount",
                        "repeated-part receiver",
                        "ok"),
                sent.lines().stream()
                        .map(line -> line.replace("unknown-reference line", "repeated-part receiver"))
                        .toList());
        assertEquals(2_000_000, books.left(books.province.id()));
    }

    @Test
    void aFileThatIsSentTwiceCountsOnceAndAnotherAmountIsRefused() throws Exception {
        var lines = List.of(
                HEADING,
                allocation("9/QĐ", books.district, "DA1", "60"),
                allocation("9/QĐ", books.commune, "DA2", "7"));
        assertEquals(
                List.of("ok", "ok"),
                SentFile.csv(books.everywhere, ALLOCATIONS, "atomic", lines).lines());
        assertEquals(
                List.of("unchanged", "unchanged"),
                SentFile.csv(books.everywhere, ALLOCATIONS, "atomic", lines).lines());
        var other = List.of(
                HEADING,
                allocation("9/qđ", books.district, "DA1", "61"),
                allocation("9/QĐ", books.district, "DA2", "1"));
        assertEquals(
                List.of("recorded-otherwise amount", "ok"),
                SentFile.csv(books.everywhere, ALLOCATIONS, "partial", other).lines());
        assertEquals(61_000_000, books.left(books.district.id()));
        assertEquals(
                List.of("DA1 province 2023: 0 60000000 0 0 0 60000000", "DA2 province 2023: 0 8000000 0 0 0 8000000"),
                books.findings("passed-on-exceeds-received"),
                "the act is signed, though its giver has received nothing yet");
    }

    @Test
    void whatIsRefusedByAClosedYearLeavesNothing() throws Exception {
        Api.post(books.everywhere, "/api/v1/settlements", """
                        {"programme": "%s", "year": 2023, "date": "2024-06-30", "holder": %s, "act": %s, "total": 1,
                         "parts": [{"line": "DA1", "source": "province", "nature": "investment", "amount": 1}]}
                        """.formatted(
                                books.programme, books.district.json(), Papers.ACT))
                .statusCode(201);
        var lines = List.of(
                HEADING,
                allocation("9/QĐ", books.district, "DA1", "60"),
                allocation("10/QĐ", books.commune, "DA1", "7"));
        assertEquals(
                List.of("year-closed year", "ok"),
                SentFile.csv(books.everywhere, ALLOCATIONS, "partial", lines).lines());
        assertEquals(0, books.left(books.district.id()));
        assertEquals(7_000_000, books.left(books.commune.id()));
    }

    @Test
    void aPaperThatWasTakenBackIsImportedAnew() throws Exception {
        var lines = List.of(HEADING, allocation("9/QĐ", books.district, "DA1", "60"));
        SentFile.csv(books.everywhere, ALLOCATIONS, "atomic", lines).finished();
        var id = books.database
                .texts(
                        "select id::text from ledger_document where programme_code = ? and kind = 'ALLOCATION'",
                        books.programme)
                .get(0);
        Api.post(
                        books.everywhere,
                        Books.ALLOCATIONS + "/" + id + "/reversals",
                        "{\"date\": \"2023-08-01\", \"reason\": \"nhầm\"}")
                .statusCode(201);
        assertEquals(
                List.of("ok"),
                SentFile.csv(books.everywhere, ALLOCATIONS, "atomic", lines).lines());
        assertEquals(60_000_000, books.left(books.district.id()));
    }

    @Test
    void aDryRunKeepsNothing() throws Exception {
        var sent = SentFile.csv(
                books.everywhere,
                ALLOCATIONS,
                "dry-run",
                List.of(HEADING, allocation("9/QĐ", books.district, "DA1", "60")));
        assertEquals(List.of("ok"), sent.lines());
        assertFalse(sent.finished().getBoolean("applied"));
        assertEquals(0, books.documents());
    }

    @Test
    void allOrNothing() throws Exception {
        var sent = SentFile.csv(
                books.everywhere,
                ALLOCATIONS,
                "atomic",
                List.of(
                        HEADING,
                        allocation("9/QĐ", books.district, "DA1", "60"),
                        allocation("9/QĐ", books.province, "DA1", "1"),
                        allocation("9/QĐ", books.district, "DA1", "60"),
                        allocation("9/QĐ", books.commune, "DA9", "1")));
        assertEquals("failed", sent.finished().getString("state"));
        assertTrue(sent.lines()
                .containsAll(
                        List.of("giver-is-receiver receiver", "repeated-part receiver", "unknown-reference line")));
        assertEquals(0, books.documents());
    }

    @Test
    void anOfficerSendsForTheOwnPlacesOnly() {
        var lines = List.of(HEADING, allocation("9/QĐ", books.district, "DA1", "60"));
        var sent = SentFile.csv(Books.officer(books.otherProvince), ALLOCATIONS, "partial", lines);
        assertEquals(List.of("forbidden-place giver"), sent.lines());
    }

    @Test
    void anAllocationOfAFileIsTheOneThatAReceiptTellsOf() throws Exception {
        var receipt = books.signed(
                "9/QĐ",
                books.province,
                "\"receiver\": " + books.district.json() + ",",
                Books.line("DA1", "province", 60_000_000));
        Api.post(books.everywhere, "/api/v1/receipts", receipt).statusCode(201);
        SentFile.csv(
                        books.everywhere,
                        ALLOCATIONS,
                        "atomic",
                        List.of(HEADING, allocation("9/QĐ", books.district, "DA1", "60")))
                .finished();
        assertEquals(60_000_000, books.left(books.district.id()));
    }

    @Test
    void filesAndPapersAtTheSameTimeDoNotBlockEachOther() throws Exception {
        books.estimate("province", books.province, 100_000_000).statusCode(201);
        var lines = Stream.concat(
                        Stream.of(HEADING),
                        Stream.iterate(1, i -> i + 1)
                                .limit(20)
                                .flatMap(i -> Stream.of(
                                        allocation(i + "/QĐ", books.district, "DA1", "1"),
                                        allocation(i + "/QĐ", books.commune, "DA1", "1"))))
                .toList();
        var sent = SentFile.csv(books.everywhere, ALLOCATIONS, "atomic", lines);
        for (var i = 0; i < 20; i++) {
            var receiver = i % 2 == 0 ? books.district : books.commune;
            var paper = books.allocationOf("province", books.province, receiver, 1);
            assertEquals(
                    201,
                    AtOnce.untilFinal(books.everywhere, Books.ALLOCATIONS, paper)
                            .statusCode());
        }
        assertEquals(40, sent.lines().stream().filter("ok"::equals).count());
    }

    @Test
    void openingBalancesComeAsAList() throws Exception {
        var lines = List.of(
                OPENING_HEADING,
                opening("DA1", "100 triệu", "20", "30,5", ""),
                opening("DA2", "10 triệu", "", "", "10,000001"),
                opening("DA9", "10", "", "", ""));
        assertEquals(
                List.of("ok", "used-more-than-received received", "unknown-reference line"),
                SentFile.csv(books.everywhere, OPENINGS, "partial", lines).lines());
        assertEquals(49_500_000, books.left(books.commune.id()));
        assertEquals(
                List.of("unchanged"),
                SentFile.csv(books.everywhere, OPENINGS, "partial", lines.subList(0, 2))
                        .lines());
        var other = List.of(OPENING_HEADING, opening("DA1", "101", "20", "30,5", ""));
        assertEquals(
                List.of("opened-already line"),
                SentFile.csv(books.everywhere, OPENINGS, "partial", other).lines());
    }

    private String estimate(String line, String amount, String unit) {
        return "%s;2023;2023-01-10;2/NQ-HĐND;2023-01;HĐND;Dự toán thử;%s;%s;province;investment;%s;%s"
                .formatted(books.programme, books.province.code(), line, amount, unit);
    }

    private String allocation(String number, Place receiver, String line, String millions) {
        return "%s;2023;2023-02-10;%s;%s;2023-01-15;UBND;Phân bổ thử;%s;%s;province;investment;%s;triệu"
                .formatted(books.programme, books.province.code(), number, receiver.code(), line, millions);
    }

    private String opening(String line, String received, String passedOn, String paid, String advanced) {
        return "%s;2023;2023-12-20;%s;%s;commune;investment;2022;%s;%s;%s;%s;triệu"
                .formatted(books.programme, books.commune.code(), line, received, passedOn, paid, advanced);
    }

    private static byte[] workbook(String[] heading, String[] cells, int numeric, BigDecimal number)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "thu", "1.0")) {
            var sheet = workbook.newWorksheet("Dữ liệu");
            for (var i = 0; i < heading.length; i++) {
                sheet.value(0, i, heading[i]);
                sheet.value(1, i, cells[i]);
            }
            sheet.value(1, numeric, number);
        }
        return bytes.toByteArray();
    }
}
