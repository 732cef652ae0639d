package vn.giamngheo.reporting.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * The report of what a place's plans want of the places below, against what those want of themselves and have reached.
 *
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record TargetCascade(
        String report,
        Parameters parameters,
        List<Plan> plans,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    record Parameters(ReportArea area, int year, LocalDate tree) {}

    /** @param targets those that are given to places below */
    record Plan(UUID id, String programme, String title, String documentNumber, List<Target> targets) {}

    /**
     * @param target the headline
     * @param method {@code by_hand}, {@code by_share} or {@code from_annex}
     * @param assigned what the places were given, added up; null where parts of the indicator do not add, and {@code stated},
     *     too
     * @param stated what their own plans want, added up; null where none of them says
     * @param counts how many places stand how
     */
    record Target(
            String key,
            String indicator,
            Label name,
            String comparator,
            BigDecimal target,
            String unit,
            String population,
            LocalDate dueOn,
            String method,
            BigDecimal assigned,
            BigDecimal stated,
            Counts counts,
            List<Row> places) {}

    record Counts(long equal, long less, long more, long none, long unassigned) {

        static Counts of(List<Row> rows) {
            return new Counts(
                    count(rows, Standing.EQUAL),
                    count(rows, Standing.LESS),
                    count(rows, Standing.MORE),
                    count(rows, Standing.NONE),
                    count(rows, Standing.UNASSIGNED));
        }

        private static long count(List<Row> rows, Standing standing) {
            return rows.stream().filter(row -> row.standing() == standing).count();
        }
    }

    /** How what a place wants of itself stands to what it was given. */
    enum Standing {
        @JsonProperty("equal")
        EQUAL,
        @JsonProperty("less")
        LESS,
        @JsonProperty("more")
        MORE,
        /** No issued plan of the place has a target of the indicator. */
        @JsonProperty("none")
        NONE,
        /** It was given nothing. */
        @JsonProperty("unassigned")
        UNASSIGNED;

        static Standing of(BigDecimal assigned, BigDecimal stated) {
            if (assigned == null) {
                return UNASSIGNED;
            }
            if (stated == null) {
                return NONE;
            }
            var sign = stated.compareTo(assigned);
            return sign == 0 ? EQUAL : sign < 0 ? LESS : MORE;
        }
    }

    /**
     * @param place as it is called on the day of the tree
     * @param assigned null for a place of the same level that was given nothing
     * @param plan the issued plan of the place that has a target of the indicator and population; null for none
     * @param comparator of that target
     * @param stated its value
     * @param actual what was observed of the place in the year; null when nothing was
     */
    record Row(
            ReportArea place,
            BigDecimal assigned,
            UUID plan,
            String comparator,
            BigDecimal stated,
            Standing standing,
            PlanProgress.Actual actual) {}
}
