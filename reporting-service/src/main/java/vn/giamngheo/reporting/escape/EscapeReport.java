package vn.giamngheo.reporting.escape;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.HeldAbove;

/**
 * How many households registered to escape poverty in a year, what became of them, and what plans want.
 *
 * @param total of the asked place
 * @param places directly below it, by code
 * @param heldAbove places of which only a part lies in the asked one; null, and left out, on the original basis
 * @param partial true when places are left out of which the caller may not read what they recorded; else null, and left out
 */
record EscapeReport(
        String report,
        Parameters parameters,
        List<Measure.Definition> definitions,
        Row total,
        List<Row> places,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HeldAbove> heldAbove,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * @param tree the day whose places and parents apply
     * @param poorIndicator whose targets the poor are held against; null, and left out, for none, {@code nearPoorIndicator}
     *     too
     */
    record Parameters(
            ReportArea area,
            int year,
            String standard,
            LocalDate tree,
            Basis basis,
            @JsonInclude(JsonInclude.Include.NON_NULL) String poorIndicator,
            @JsonInclude(JsonInclude.Include.NON_NULL) String nearPoorIndicator) {

        Parameters against(String poor, String nearPoor) {
            return new Parameters(area, year, standard, tree, basis, poor, nearPoor);
        }
    }

    /** @param poor those that were poor when they registered; {@code nearPoor} that were near-poor */
    record Row(ReportArea place, Registered poor, Registered nearPoor) {}

    /**
     * Households.
     *
     * @param nearPoor of the poor only
     * @param reached those that are out of the class that they had
     * @param targets of the asked indicator; none where no plan says any
     */
    record Registered(
            long registered,
            long escaped,
            long nearPoor,
            long notEscaped,
            long left,
            long open,
            long reached,
            List<Wanted> targets) {

        static Registered of(Counted counted, List<Target> targets) {
            var reached = counted.escaped() + counted.nearPoor();
            return new Registered(
                    counted.registered(),
                    counted.escaped(),
                    counted.nearPoor(),
                    counted.notEscaped(),
                    counted.left(),
                    counted.open(),
                    reached,
                    targets.stream()
                            .map(target -> target.heldAgainst(counted.registered(), reached))
                            .toList());
        }
    }

    /** As it was told. */
    record Counted(long registered, long escaped, long nearPoor, long notEscaped, long left, long open) {}

    /** Who wants it: the place itself by its issued plan, or a plan of a place above that gave it a part. */
    enum By {
        @JsonProperty("own_plan")
        OWN_PLAN,
        @JsonProperty("assigned")
        ASSIGNED
    }

    /**
     * What a plan wants of a place.
     *
     * @param value of the year where the plan says so, else of all its years
     * @param ofYear whether it is of the year; else nothing is held against it
     */
    record Target(
            UUID plan,
            String title,
            String key,
            By by,
            String comparator,
            BigDecimal value,
            BigDecimal upper,
            boolean ofYear) {

        private Wanted heldAgainst(long registered, long reached) {
            return new Wanted(
                    plan,
                    title,
                    key,
                    by,
                    comparator,
                    value,
                    upper,
                    ofYear,
                    ofYear ? EscapeTargets.met(this, registered) : null,
                    ofYear ? EscapeTargets.met(this, reached) : null);
        }
    }

    /**
     * A target with what it is held against.
     *
     * @param upper where a range ends; null, and left out, where one value is wanted
     * @param registeredMeets whether as many registered; null where it is not of the year, or the comparator leaves it to
     *     judgement, {@code reachedMeets} too
     */
    record Wanted(
            UUID plan,
            String title,
            String key,
            By by,
            String comparator,
            BigDecimal value,
            @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal upper,
            boolean ofYear,
            Boolean registeredMeets,
            Boolean reachedMeets) {}
}
