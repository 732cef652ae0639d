package vn.giamngheo.reporting.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * What a place and its agencies were given for a programme line, act by act. All amounts are in đồng.
 *
 * @param name of the line
 * @param total what the last of the acts leaves; 0 without any
 */
record AllocationHistory(String report, Parameters parameters, Label name, List<Entry> entries, long total) {

    /**
     * @param tree the day whose places apply
     * @param asOf the last day whose acts count; null for all
     */
    record Parameters(ReportArea area, int year, LocalDate tree, LocalDate asOf, String programme, String line) {

        /** The last day of which it shows anything. */
        LocalDate latest() {
            return Readable.latest(year, asOf);
        }
    }

    /**
     * One amount of an act. What moves between the place and its agencies is none.
     *
     * @param kind of the paper
     * @param reverses the paper that this one undoes
     * @param direction {@code in} or {@code out} of the place and its agencies
     * @param from null where it enters the ledger, or another spending year
     * @param to null where it leaves the spending year
     * @param amount as the act says it; below zero for what it takes back
     * @param total what the place has been given and has not passed on or carried over, up to here
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            UUID document,
            String kind,
            LocalDate date,
            String actNumber,
            String issuedOn,
            String decision,
            Integer revision,
            UUID reverses,
            String note,
            String direction,
            Party from,
            Party to,
            String source,
            String nature,
            int originYear,
            long amount,
            long total) {}

    /** @param kind {@code area} or {@code agency} */
    record Party(String kind, UUID id, String code, String name) {}
}
