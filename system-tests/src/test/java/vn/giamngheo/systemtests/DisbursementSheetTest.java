package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;

/** Before the meeting the province fetches its sheet of disbursement; whoever reads which form of it reads the same. */
@SystemTest
class DisbursementSheetTest {

    private static final List<String> FIGURES = List.of(
            "assigned",
            "passedOn",
            "allocated",
            "detailed",
            "committed",
            "disbursedInPeriod",
            "disbursed",
            "remaining");

    private final Papers papers = new Papers("SHEET", 2026, "2026-01-10");

    private Place province;
    private Place commune;
    private Person office;

    @BeforeAll
    void given(Suite suite) {
        var conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        province = admin.province("85", "Tỉnh Núi Đá");
        commune = admin.commune("85001", "Xã Bản Lầu", province);
        var agency = admin.agency("BQL-85", "Ban quản lý dự án Núi Đá", province);
        admin.programme("SHEET", "DA1");
        office = conversation.of("finance-officer", province);
        var ministry = conversation.national("finance-officer");
        ministry.records("/api/v1/estimates", papers.estimate(Part.central(Place.COUNTRY, 1_000)));
        ministry.records("/api/v1/allocations", papers.allocation(Place.COUNTRY, Part.central(province, 1_000)));
        office.records(
                "/api/v1/allocations",
                papers.allocation(province, Part.central(commune, 600), Part.central(agency, 300)));
        office.records("/api/v1/payments", papers.payment(commune, 150));
        office.records("/api/v1/disbursement-forecasts", """
                {"kind": "pledge", "holder": %s, "programme": "SHEET", "year": 2026, "date": "2026-01-05",
                 "horizon": "month_end", "until": "2026-01-31", "amount": 200000000, "reason": "Chờ mặt bằng"}
                """.formatted(commune.json()));
    }

    @Test
    void jsonCsvAndWorkbookSayTheSame() throws IOException {
        var json = office.asks(question("")).succeeded();
        assertAll(
                json.toString(),
                () -> assertEquals(1_000 * Papers.TRIEU, json.number("total.capital.together.assigned")),
                () -> assertEquals(900 * Papers.TRIEU, json.number("movedInside.together")),
                () -> assertEquals("[place, agency, own]", json.text("rows.holder.kind")),
                () -> assertEquals("25.00", json.text("rows[0].capital.together.rate.percent")),
                () -> assertEquals("false", json.text("rows[0].outlook.due.kept")),
                () -> assertEquals("Chờ mặt bằng", json.text("rows[0].outlook.reason")));
        var csv = csv();
        var exact = rows("Đồng");
        var paper = rows("Giải ngân");
        var lines = List.of("rows[0]", "rows[1]", "rows[2]", "", "total");
        assertEquals(lines.size(), csv.size());
        for (var line : List.of(0, 1, 2, 4)) {
            for (var figure : FIGURES) {
                var said = json.number(lines.get(line) + ".capital.together." + figure);
                var column = csv.get(line).getHeader().indexOf(figure);
                assertEquals(String.valueOf(said), csv.get(line).getField(figure));
                assertEquals(0, number(exact.get(line + 1), column).compareTo(BigDecimal.valueOf(said)));
                if (line < 3) {
                    assertEquals(0, number(paper.get(line + 7), column - 1).compareTo(BigDecimal.valueOf(said, 6)));
                }
            }
        }
    }

    @Test
    void aQuietNightIsToldByTheTagAndAWrongParameterByItsName() {
        var first = office.asks(question("")).succeeded();
        var again = office.request()
                .header("If-None-Match", first.http().header("ETag"))
                .get(question(""));
        assertEquals(304, again.statusCode());
        assertTrue(again.header("Data-As-Of") != null || again.header("Data-Incomplete") != null);
        office.asks(question("&format=pdf")).isProblem(400, "unknown-code").aboutParameter("format");
        office.asks(question("&until=2026-12-31"))
                .isProblem(400, "unknown-parameter")
                .aboutParameter("until");
    }

    private static String question(String more) {
        return "/api/v1/reports/disbursement?area=85&year=2026&on=2026-01-31&programme=SHEET" + more;
    }

    private List<NamedCsvRecord> csv() throws IOException {
        var answer = office.request().header("Accept-Language", "en").get(question("&format=csv"));
        assertEquals(200, answer.statusCode());
        try (var reader = CsvReader.builder().ofNamedCsvRecord(answer.asString().substring(1))) {
            return reader.stream().toList();
        }
    }

    private List<Row> rows(String sheet) throws IOException {
        var file = office.request().get(question("&format=xlsx")).asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.findSheet(sheet).orElseThrow().read();
        }
    }

    private static BigDecimal number(Row row, int column) {
        return row.getCellAsNumber(column).orElseThrow();
    }
}
