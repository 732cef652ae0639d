package vn.giamngheo.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import vn.giamngheo.testing.Api;

/** A report as files: the CSV for programs, and the workbook whose last sheet says the same as it. */
final class Table {

    private final List<NamedCsvRecord> rows;
    private final byte[] workbook;
    private final int sheets;

    private Table(List<NamedCsvRecord> rows, byte[] workbook, int sheets) {
        this.rows = rows;
        this.workbook = workbook;
        this.sheets = sheets;
    }

    /**
     * Of a report of money.
     *
     * @param question the address of the report, without its format
     * @param sheets how many officials read
     */
    static Table ofMoney(String token, String question, int sheets) throws IOException {
        var table = of(token, question, sheets);
        table.assertSameInDong();
        return table;
    }

    static Table of(String token, String question) throws IOException {
        return of(token, question, 1);
    }

    private static Table of(String token, String question, int sheets) throws IOException {
        var csv = Api.as(token)
                .header("Accept-Language", "en")
                .get(question + "&format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var workbook = Api.get(token, question + "&format=xlsx")
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var records = CsvReader.builder().ofNamedCsvRecord(csv.replace("\uFEFF", ""))) {
            return new Table(records.stream().toList(), workbook, sheets);
        }
    }

    private void assertSameInDong() throws IOException {
        var dong = Sheet.of(workbook, sheets);
        for (var row = 0; row < rows.size(); row++) {
            var columns = rows.get(row).getFields();
            for (var column = 0; column < columns.size(); column++) {
                var number = dong.number(Sheet.address(row + 1, column));
                var said = number == null
                        ? dong.text(Sheet.address(row + 1, column))
                        : number.stripTrailingZeros().toPlainString();
                assertEquals(
                        number == null ? columns.get(column) : plain(columns.get(column)),
                        said,
                        "row %d, column %d".formatted(row, column));
            }
        }
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    int size() {
        return rows.size();
    }

    NamedCsvRecord row(int row) {
        return rows.get(row);
    }

    /** The only row of which this is so. */
    NamedCsvRecord row(Predicate<NamedCsvRecord> which) {
        var found = rows.stream().filter(which).toList();
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }

    List<String> column(String key) {
        return rows.stream().map(row -> row.getField(key)).toList();
    }

    /** The keys of its columns, with commas between them. */
    String columns() {
        return String.join(",", rows.get(0).getHeader());
    }

    /** One that officials read. */
    Sheet paper(int sheet) throws IOException {
        return Sheet.of(workbook, sheet);
    }

    /** Below its headings. */
    static List<String> marks(Sheet paper, int columns) {
        return paper.row(4, columns);
    }
}
