package vn.giamngheo.reporting.sheet;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.rest.Edge;

/**
 * What a report is answered with in the asked form. Tables are made of it only for whoever asks for them.
 *
 * @param file its name without its ending
 * @param report as JSON has it
 * @param sheets as officials hand it round
 * @param forPrograms the table for programs, in đồng
 */
@Edge
public record SheetAnswer(
        String file,
        Object report,
        Supplier<? extends List<? extends MoneySheet<?>>> sheets,
        Supplier<? extends MoneySheet<?>> forPrograms) {

    /** A report that is one table. */
    public static SheetAnswer of(String file, Object report, Supplier<? extends MoneySheet<?>> sheet) {
        return new SheetAnswer(file, report, () -> List.of(sheet.get()), sheet);
    }

    public Object in(TableFormat form, Locale locale) {
        return switch (form) {
            case CSV -> {
                var table = forPrograms.get();
                yield Download.csv(file, table.headings(), locale, to -> {
                    for (var row : table.table()) {
                        to.row(row);
                    }
                });
            }
            case XLSX -> Download.made(form, file, new MoneyWorkbook(sheets.get(), forPrograms.get())::writeTo);
            default -> report;
        };
    }
}
