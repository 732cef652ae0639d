package vn.giamngheo.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads workbooks that were answered. */
public final class Sheets {

    private Sheets() {}

    /** The rows of the first sheet, their cells between bars, figures without their looks. */
    public static List<String> lines(byte[] workbook) {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getFirstSheet().read().stream().map(Sheets::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(row::getOptionalCell)
                .map(Sheets::text)
                .collect(Collectors.joining("|"));
    }

    private static String text(Optional<Cell> cell) {
        return cell.map(each -> each.getType() == CellType.NUMBER
                        ? each.asNumber().stripTrailingZeros().toPlainString()
                        : each.getText())
                .orElse("");
    }
}
