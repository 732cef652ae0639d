package vn.giamngheo.reporting.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Holding;

/**
 * The entries that figures of the report sum.
 *
 * @param activity null, and left out, for all
 * @param output of the activity; left out of all, which are in many units
 * @param total the figures themselves, of all entries on all pages
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplainedActivities(
        ActivityResults.Parameters parameters,
        UUID activity,
        BigDecimal output,
        ActivityResults.Done total,
        List<Item> items,
        Boolean partial) {

    ExplainedActivities with(List<Item> page) {
        return new ExplainedActivities(parameters, activity, output, total, page, partial);
    }

    /** What entries add up to. */
    record Sum(BigDecimal output, ActivityResults.Done done) {}

    /**
     * @param place as it is called on the day of the tree; of one that is not on it, as it last was
     * @param standsAt where a place stands that is not on the tree; else null, and left out
     * @param output in {@code unit}; left out where none is stated
     * @param done what it adds to the figures
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID entry,
            UUID activity,
            String title,
            ReportArea place,
            Holding.StandsAt standsAt,
            LocalDate date,
            String unit,
            BigDecimal output,
            ActivityResults.Done done) {

        Item at(ReportArea named, Holding.StandsAt where) {
            return new Item(entry, activity, title, named, where, date, unit, output, done);
        }

        /** By which a page goes on. */
        List<?> keys() {
            return List.of(date, entry);
        }
    }
}
