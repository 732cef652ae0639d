package vn.giamngheo.platform.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * One of several tables that are handed round in one workbook.
 *
 * @param sheet its name
 */
public record OfficialTable(String sheet, Caption caption, List<Heading> headings, Download.Rows rows) {

    static void write(List<OfficialTable> tables, OutputStream out) throws IOException {
        try (var workbook = new OfficialWorkbook()) {
            for (var each : tables) {
                each.rows.writeTo(new OfficialTableWriter(workbook, each.sheet, each.caption, each.headings));
            }
            workbook.writeTo(out);
        }
    }
}
