package vn.giamngheo.platform.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemCode;
import vn.giamngheo.platform.http.Where;

/** What stands in a column of numbers: a cell is what was typed as text, or a number that the workbook itself knows. */
class RowReadingTest {

    private static final ImportKind KIND = new Numbers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'12000'     | 12000",
                "'12,5'      | 12.5",
                "'12.5'      | 12.5",
                "'0,125'     | 0.125",
                "'0.125'     | 0.125",
                "'1234,567'  | 1234.567",
                "'12,0000'   | 12.0000",
                "12000       | 12000",
                "12.125      | 12.125"
            })
    void whatReadsInOneWayIsRead(String cell, BigDecimal number) {
        assertEquals(number, reading(cell).row().decimal("number"));
        assertTrue(reading(cell).violations().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"12.000", "'12,000'", "1.234", "'999,999'"})
    void thousandsThatMayBeDecimalsAreRefused(String text) {
        assertRefused(ImportProblem.AMBIGUOUS_NUMBER, text);
    }

    @ParameterizedTest
    @CsvSource({"'1.234,5'", "1.234.567", "-1", "1e3", "mười hai", "١٢"})
    void whatIsNoNumberIsRefused(String text) {
        assertRefused(CommonProblem.UNREADABLE_VALUE, text);
    }

    private static void assertRefused(ProblemCode code, String text) {
        var reading = reading("'" + text + "'");
        var violation = reading.violations().get(0);
        assertEquals(List.of(code, Where.body("/number")), List.of(violation.code(), violation.where()));
    }

    /** @param cell with quotes around what was typed as text */
    private static RowReading reading(String cell) {
        var json = "[" + cell.replace('\'', '"') + "]";
        return new RowReading(KIND, List.of("number"), 2, StagedRow.tree(json));
    }

    private static final class Numbers implements ImportKind {

        @Override
        public String name() {
            return "numbers";
        }

        @Override
        public List<Column> columns() {
            return List.of(Column.decimal("number", "Số", "Một số", "A number").mandatory());
        }

        @Override
        public String keyColumn() {
            return "number";
        }

        @Override
        public Set<String> senders() {
            return Set.of();
        }

        @Override
        public Set<String> readers() {
            return Set.of();
        }

        @Override
        public List<Outcome> handle(List<ImportRow> rows) {
            throw new UnsupportedOperationException();
        }
    }
}
