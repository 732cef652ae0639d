package vn.giamngheo.platform.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Money;

/**
 * A workbook as officials hand it round, written row by row: amounts in triệu đồng, numbers in Vietnamese format. A formula
 * keeps the value that it was written over, for whoever looks at the file without computing it: a phone, a preview, a
 * program. POI takes numbers as floating point: an amount below 2^53 đồng, or its millionths, comes out as it went in, and
 * nothing is computed with it.
 */
public final class OfficialWorkbook implements AutoCloseable {

    /** Stands where there is nothing to divide by. */
    public static final String NOTHING = "–";

    /** The first row that a caption leaves free. */
    public static final int BELOW_CAPTION = 3;

    static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

    private static final String TRIEU = "[$-42A]#,##0.000";
    private static final String PERCENT = "[$-42A]0.00";
    private static final String WHOLE = "[$-42A]#,##0";
    private static final String DECIMAL = "[$-42A]#,##0.###";
    private static final String PLAIN = "General";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Days.ZONE);

    /** Rows that may still be changed. */
    private static final int WINDOW = 100;

    private static final int WIDTH_OF_A_CHARACTER = 256;
    private static final int NAMES = 36;
    private static final int FIGURES = 16;

    private final SXSSFWorkbook workbook = new Timeless();
    private final Map<Look, CellStyle> styles = new HashMap<>();
    private SXSSFSheet sheet;

    /** A workbook that says nowhere when it was made: one that says the same is the same to the byte. */
    private static final class Timeless extends SXSSFWorkbook {

        private Timeless() {
            super(WINDOW);
            getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.empty());
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            return new ZipArchiveOutputStream(out) {
                @Override
                public void putArchiveEntry(ZipArchiveEntry part) throws IOException {
                    part.setTime(0);
                    super.putArchiveEntry(part);
                }
            };
        }
    }

    private record Look(String format, boolean bold, Placing placing) {}

    private enum Placing {
        AS_IT_COMES,
        /** In as many lines as it needs. */
        WRAPPED,
        CENTRED
    }

    /** Begins a sheet, on which all further cells stand; printed as wide as a page is. */
    public void sheet(String name) {
        sheet = workbook.createSheet(name);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** What stands above a table, on the first rows of a sheet. */
    public void caption(Caption caption) {
        text(0, 0, caption.title());
        cell(0, 0).setCellStyle(style(new Look(PLAIN, true, Placing.AS_IT_COMES)));
        text(1, 0, caption.about());
        text(2, 0, caption.unitLine());
    }

    /** Rows that every printed page begins with. */
    public void repeat(int firstRow, int lastRow) {
        sheet.setRepeatingRows(new CellRangeAddress(firstRow, lastRow, -1, -1));
    }

    /** @param characters that it takes */
    void width(int column, int characters) {
        sheet.setColumnWidth(column, characters * WIDTH_OF_A_CHARACTER);
    }

    /** @param columns how many; the first is a number, the second a name */
    public void widths(int columns) {
        for (var column = 1; column < columns; column++) {
            width(column, column == 1 ? NAMES : FIGURES);
        }
    }

    /** Rows above and columns left of the cell stay in sight. */
    public void freeze(int columns, int rows) {
        sheet.createFreezePane(columns, rows);
    }

    public void text(int row, int column, String text) {
        cell(row, column).setCellValue(CellText.of(text));
    }

    /** A heading over one column or several. */
    public void heading(int row, int column, int columns, String text) {
        text(row, column, text);
        cell(row, column).setCellStyle(style(new Look(PLAIN, true, Placing.CENTRED)));
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, column, column + columns - 1));
        }
    }

    /**
     * Anything that a report has: amounts in triệu, fractions in percent, days, counts and words.
     *
     * @param otherwise what stands where there is nothing
     * @param bold whether it is of a total
     */
    public void value(int row, int column, Object value, String otherwise, boolean bold) {
        if (value instanceof Money money) {
            number(row, column, BigDecimal.valueOf(money.dong(), 6), TRIEU, bold);
        } else if (value instanceof BigDecimal percent) {
            number(row, column, percent, PERCENT, bold);
        } else if (value instanceof Number count) {
            number(row, column, count, PLAIN, bold);
        } else {
            text(row, column, words(value, otherwise));
            cell(row, column).setCellStyle(style(new Look(PLAIN, bold, Placing.WRAPPED)));
        }
    }

    /**
     * A count, a quantity or a rate.
     *
     * @param percent whether it is printed with two decimals; otherwise with those that it has
     */
    public void figure(int row, int column, Number number, boolean percent, boolean bold) {
        number(row, column, number, percent ? PERCENT : isWhole(number) ? WHOLE : DECIMAL, bold);
    }

    private static boolean isWhole(Number number) {
        return !(number instanceof BigDecimal decimal)
                || decimal.stripTrailingZeros().scale() <= 0;
    }

    private static String words(Object value, String otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Instant moment) {
            return MOMENT.format(moment);
        }
        return value instanceof Boolean known ? (known ? "Có" : "Không") : value.toString();
    }

    private void number(int row, int column, Number number, String format, boolean bold) {
        cell(row, column).setCellValue(number.doubleValue());
        cell(row, column).setCellStyle(style(new Look(format, bold, Placing.AS_IT_COMES)));
    }

    /** Turns the cell into a formula; its value and look stay. */
    public void formula(int row, int column, String formula) {
        var cell = cell(row, column);
        if (cell.getCellType() == CellType.NUMERIC) {
            var value = cell.getNumericCellValue();
            cell.setCellFormula(formula);
            cell.setCellValue(value);
        } else {
            var words = cell.getStringCellValue();
            cell.setCellFormula(formula);
            cell.setCellValue(words);
        }
    }

    /** A fraction of two other cells in percent. */
    public void rate(int row, int column, String numerator, String denominator) {
        formula(
                row,
                column,
                "IF(%s>0,ROUND(%s/%s*100,2),\"%s\")".formatted(denominator, numerator, denominator, NOTHING));
    }

    /** Such as {@code C7}. */
    public static String name(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    /** A table for programs, as it was computed. */
    public void exact(List<String> keys, List<List<Object>> rows) {
        for (var column = 0; column < keys.size(); column++) {
            text(0, column, keys.get(column));
        }
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < keys.size(); column++) {
                exact(row + 1, column, rows.get(row).get(column));
            }
        }
    }

    private void exact(int row, int column, Object value) {
        if (value instanceof Number number) {
            cell(row, column).setCellValue(number.doubleValue());
        } else if (value != null) {
            text(row, column, value.toString());
        }
    }

    private Cell cell(int row, int column) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }

    private CellStyle style(Look look) {
        return styles.computeIfAbsent(look, this::newStyle);
    }

    private CellStyle newStyle(Look look) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        if (look.bold()) {
            var font = workbook.createFont();
            font.setBold(true);
            style.setFont(font);
        }
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look.placing() != Placing.AS_IT_COMES);
        if (look.placing() == Placing.CENTRED) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        return style;
    }

    public void writeTo(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
