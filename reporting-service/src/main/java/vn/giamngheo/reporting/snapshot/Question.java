package vn.giamngheo.reporting.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * What a report is asked, understood.
 *
 * @param year of which figures are asked
 * @param tree the day whose places apply
 * @param settled what makes it the same question on any day: all parameters with their defaults, the place by its id,
 *     without those that were not given and mean the day on which the report is made
 * @param restated whether figures of places that have ended are carried onto the tree
 * @param answer makes the report
 * @param undated what was asked with it on its day without naming the day; null where it names none
 */
public record Question(
        ReportArea area,
        int year,
        LocalDate tree,
        SortedMap<String, String> settled,
        boolean restated,
        Supplier<Answer> answer,
        Undated undated) {

    /** Of a report that never means the day on which it is made. */
    public Question(
            ReportArea area,
            int year,
            LocalDate tree,
            SortedMap<String, String> settled,
            boolean restated,
            Supplier<Answer> answer) {
        this(area, year, tree, settled, restated, answer, null);
    }

    /**
     * The same questions as asked on a day that they meant without naming it.
     *
     * @param settled as those of a question, in any of the ways in which it could be asked
     */
    public record Undated(LocalDate day, List<SortedMap<String, String>> settled) {}

    /** @param partial whether the report says of itself that places are left out */
    public record Answer(Object body, boolean partial) {

        public static Answer of(Object body, Boolean partial) {
            return new Answer(body, Boolean.TRUE.equals(partial));
        }
    }
}
