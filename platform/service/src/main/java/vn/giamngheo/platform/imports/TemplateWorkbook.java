package vn.giamngheo.platform.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.giamngheo.platform.http.Languages;

/** An empty workbook to fill in: a sheet for the lines, a sheet that explains the columns, a sheet with the codes. */
final class TemplateWorkbook {

    private static final int PREPARED_ROWS = 2_000;
    private static final int WIDTH = 24;
    private static final String AS_TEXT = "@";
    private static final String CODES = "Danh mục";

    private final ImportKind kind;
    private final Locale locale;

    private TemplateWorkbook(ImportKind kind, Locale locale) {
        this.kind = kind;
        this.locale = locale;
    }

    static byte[] of(ImportKind kind, Locale locale) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "giamngheo", "1.0")) {
            new TemplateWorkbook(kind, locale).fill(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void fill(Workbook workbook) {
        var lines = workbook.newWorksheet(locale.equals(Languages.VIETNAMESE) ? "Dữ liệu" : "Data");
        var explanations = workbook.newWorksheet(locale.equals(Languages.VIETNAMESE) ? "Hướng dẫn" : "Help");
        var codes = workbook.newWorksheet(CODES);
        explain(explanations);
        for (var i = 0; i < kind.columns().size(); i++) {
            column(kind.columns().get(i), i, lines, codes);
        }
        lines.freezePane(0, 1);
    }

    private void column(Column column, int position, Worksheet lines, Worksheet codes) {
        lines.value(0, position, column.heading().in(locale));
        lines.comment(0, position, column.key() + (column.required() ? " *" : "") + ": " + column.vietnamese());
        lines.style(0, position).bold().set();
        lines.width(position, WIDTH);
        // Without this, a program makes the number 6 of the code 06.
        lines.range(1, position, PREPARED_ROWS, position)
                .style()
                .format(AS_TEXT)
                .set();
        if (!column.codes().isEmpty()) {
            offer(column, position, lines, codes);
        }
    }

    private void offer(Column column, int position, Worksheet lines, Worksheet codes) {
        var words = locale.equals(Languages.VIETNAMESE)
                ? List.copyOf(column.codes().values())
                : List.copyOf(column.codes().keySet());
        codes.value(0, position, column.heading().in(locale));
        for (var i = 0; i < words.size(); i++) {
            codes.value(i + 1, position, words.get(i));
        }
        lines.range(1, position, PREPARED_ROWS, position)
                .validateWithList(codes.range(1, position, words.size(), position))
                .allowBlank(!column.required());
    }

    private void explain(Worksheet sheet) {
        write(sheet, 0, List.of("Cột", "Key", "Bắt buộc / Required", "Giải thích", "Explanation", "Mã / Codes"));
        sheet.range(0, 0, 0, 5).style().bold().set();
        for (var i = 0; i < kind.columns().size(); i++) {
            var column = kind.columns().get(i);
            write(
                    sheet,
                    i + 1,
                    List.of(
                            column.heading().vietnamese(),
                            column.key(),
                            column.required() ? "x" : "",
                            column.vietnamese(),
                            column.english(),
                            codes(column)));
        }
        sheet.width(3, 3 * WIDTH);
        sheet.width(4, 3 * WIDTH);
    }

    private static String codes(Column column) {
        return String.join(
                ", ",
                column.codes().entrySet().stream()
                        .map(code -> code.getKey() + " = " + code.getValue())
                        .toList());
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (var i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
        }
    }
}
