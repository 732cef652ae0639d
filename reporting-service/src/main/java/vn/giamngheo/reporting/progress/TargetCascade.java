package vn.giamngheo.reporting.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.OffTree;

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

    /**
     * @param furtherProgrammes the editions that it serves besides {@code programme}; left out where there are none
     * @param targets those that are given to places below
     */
    record Plan(
            UUID id,
            String programme,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> furtherProgrammes,
            String title,
            String documentNumber,
            List<Target> targets) {}

    /**
     * @param target the headline
     * @param method {@code by_hand}, {@code by_share} or {@code from_annex}
     * @param assigned what the places were given, added up; null where parts of the indicator do not add, and {@code stated},
     *     too
     * @param stated what their own plans want that can be compared, added up; null where none of them says
     * @param counts how many places stand how
     * @param offTree places that have ended, have not handed over what they were given, and are left out for the caller may not
     *     read what they recorded; null, and left out, for none
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
            List<Row> places,
            @JsonInclude(JsonInclude.Include.NON_NULL) OffTree offTree) {}

    record Counts(long equal, long less, long more, long none, long unassigned, long notComparable) {

        static Counts of(List<Row> rows) {
            return new Counts(
                    count(rows, Standing.EQUAL),
                    count(rows, Standing.LESS),
                    count(rows, Standing.MORE),
                    count(rows, Standing.NONE),
                    count(rows, Standing.UNASSIGNED),
                    count(rows, Standing.NOT_COMPARABLE));
        }

        private static long count(List<Row> rows, Standing standing) {
            return rows.stream().filter(row -> row.standing() == standing).count();
        }
    }

    /** How what a place wants of itself stands to what it was given. */
    enum Standing {
        @JsonProperty("equal")
        EQUAL("bằng"),
        @JsonProperty("less")
        LESS("thấp hơn"),
        @JsonProperty("more")
        MORE("cao hơn"),
        /** No issued plan of the place has a target of the indicator. */
        @JsonProperty("none")
        NONE("không có chỉ tiêu"),
        /** It was given nothing. */
        @JsonProperty("unassigned")
        UNASSIGNED("không được giao"),
        /** Its figure says another kind of thing than the headline's: a reduction against a level, a bound against one of the other side, a range. */
        @JsonProperty("not_comparable")
        NOT_COMPARABLE("không so sánh được");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /** In Vietnamese. */
        String words() {
            return words;
        }

        /** @param wanted the comparator of the headline */
        static Standing of(String wanted, CascadeRows.Below below) {
            if (below.assigned() == null) {
                return UNASSIGNED;
            }
            if (below.planId() == null) {
                return NONE;
            }
            return Comparators.areComparable(wanted, below.comparator())
                    ? of(below.assigned(), below.stated())
                    : NOT_COMPARABLE;
        }

        private static Standing of(BigDecimal assigned, BigDecimal stated) {
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
     * @param ended true of a place that is not there any more and has not handed over what it was given; else null, and left out
     * @param actual what was observed of the place in the year; null when nothing was
     */
    record Row(
            ReportArea place,
            BigDecimal assigned,
            UUID plan,
            String comparator,
            BigDecimal stated,
            Standing standing,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean ended,
            PlanProgress.Actual actual) {}
}
