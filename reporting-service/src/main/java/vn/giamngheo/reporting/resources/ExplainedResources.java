package vn.giamngheo.reporting.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * The records that a figure beside the ledger sums.
 *
 * @param of the credit programme, origin or form; null, and left out, for all
 * @param source {@code central} or {@code local}; null, and left out, for both
 * @param total the figure itself: đồng, or a number of borrowers, gifts or days of labour
 * @param records how many there are, on all pages
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplainedResources(
        AllResources.Parameters parameters,
        String figure,
        String of,
        String source,
        long total,
        long records,
        List<Item> items,
        Boolean partial) {

    ExplainedResources with(List<Item> page) {
        return new ExplainedResources(parameters, figure, of, source, total, records, page, partial);
    }

    /**
     * Which figure is asked for.
     *
     * @param name of the figure, as it was asked
     */
    record Question(String name, ResourceRows.Beside figure, String of, String source) {}

    record Sum(long total, long records) {}

    /**
     * @param kind its credit programme, origin or form
     * @param source left out where it has none
     * @param counts what it adds to the figure
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(UUID record, ReportArea place, LocalDate date, String kind, String source, long counts) {

        /** By which a page goes on. */
        List<?> keys() {
            return List.of(date, record);
        }
    }
}
