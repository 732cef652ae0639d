package vn.giamngheo.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A sheet of a workbook as a spreadsheet program would show it: it knows the formulas that reports write, and no others. */
final class Sheet {

    private static final Pattern SUM = Pattern.compile("SUM\\((\\w+):(\\w+)\\)(?:-(\\w+))?");
    private static final Pattern PERCENT = Pattern.compile("IF\\((\\w+)>0,ROUND\\((\\w+)/(\\w+)\\*100,2\\),\"–\"\\)");

    private final Map<String, Cell> cells;

    private Sheet(Map<String, Cell> cells) {
        this.cells = cells;
    }

    static Sheet of(byte[] file, int number) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return new Sheet(workbook.getSheet(number).orElseThrow().read().stream()
                    .flatMap(row -> row.stream().filter(cell -> cell != null))
                    .collect(Collectors.toMap(cell -> cell.getAddress().toString(), cell -> cell)));
        }
    }

    /** @param row and column from 0 */
    static String address(int row, int column) {
        return new CellAddress(row, column).toString();
    }

    List<String> row(int row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> text(address(row, column)))
                .toList();
    }

    /** What stands in a row of a table that is handed round, without the looks of its figures. */
    String line(int row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> address(row, column))
                .map(address -> number(address) == null
                        ? text(address)
                        : number(address).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("|"));
    }

    String text(String address) {
        var cell = cells.get(address);
        return cell == null ? "" : cell.getText();
    }

    /** Null where there is none. */
    String formula(String address) {
        var cell = cells.get(address);
        return cell == null ? null : cell.getFormula();
    }

    /** What stands there or what its formula makes of other cells; null for anything but a number. */
    BigDecimal number(String address) {
        if (formula(address) != null) {
            var computed = computed(formula(address));
            assertEquals(
                    computed == null ? "–" : computed.stripTrailingZeros().toPlainString(),
                    kept(cells.get(address).getRawValue()),
                    "what " + address + " shows to whoever does not compute");
            return computed;
        }
        return cells.containsKey(address) && cells.get(address).getValue() instanceof BigDecimal number
                ? new BigDecimal(kept(number.toString()))
                : null;
    }

    private static String kept(String value) {
        return value.equals("–")
                ? value
                : new BigDecimal(value).stripTrailingZeros().toPlainString();
    }

    private BigDecimal computed(String formula) {
        var sum = SUM.matcher(formula);
        if (sum.matches()) {
            var less = sum.group(3) == null ? BigDecimal.ZERO : number(sum.group(3));
            return sum(new CellAddress(sum.group(1)), new CellAddress(sum.group(2)))
                    .subtract(less);
        }
        var percent = PERCENT.matcher(formula);
        if (!percent.matches() || !percent.group(1).equals(percent.group(3))) {
            throw new AssertionError(formula);
        }
        var whole = number(percent.group(1));
        return whole.signum() > 0
                ? number(percent.group(2)).movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP)
                : null;
    }

    private BigDecimal sum(CellAddress from, CellAddress to) {
        return IntStream.rangeClosed(from.getRow(), to.getRow())
                .mapToObj(row -> number(address(row, from.getColumn())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
