package vn.giamngheo.reporting.sheet;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.rest.Edge;

/**
 * What a report is answered with in the asked form.
 *
 * @param file its name without its ending
 * @param report as JSON has it
 * @param headings of the table for programs
 * @param table in đồng
 */
@Edge
public record SheetAnswer(
        String file, Object report, List<MoneySheet<?>> sheets, List<Heading> headings, List<List<Object>> table) {

    /** A report that is one table. */
    public static SheetAnswer of(String file, Object report, MoneySheet<?> sheet) {
        return new SheetAnswer(file, report, List.of(sheet), sheet.headings(), sheet.table());
    }

    /** A report that is another table for programs than on paper. */
    public static SheetAnswer of(
            String file, Object report, List<? extends MoneySheet<?>> sheets, MoneySheet<?> forPrograms) {
        return new SheetAnswer(file, report, List.copyOf(sheets), forPrograms.headings(), forPrograms.table());
    }

    public Object in(TableFormat form, Locale locale) {
        return switch (form) {
            case CSV ->
                Download.csv(file, headings, locale, to -> {
                    for (var row : table) {
                        to.row(row);
                    }
                });
            case XLSX -> {
                StreamingOutput body = new MoneyWorkbook(sheets, headings, table)::writeTo;
                yield Download.attachment(Response.ok(body), form, file).build();
            }
            default -> report;
        };
    }
}
