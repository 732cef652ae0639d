package vn.giamngheo.reporting.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Act;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.HeldAbove;
import vn.giamngheo.reporting.restatement.How;

/**
 * The report of plan progress: what the plans of a place wanted against what was observed.
 *
 * @param restated what was carried onto the asked tree; null, and left out, on the original basis
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record PlanProgress(
        String report,
        Parameters parameters,
        List<Plan> plans,
        @JsonInclude(JsonInclude.Include.NON_NULL) Restated restated,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * @param asOf the last day whose versions of figures count; null, and left out, for all
     * @param basis null, and left out, on the original basis
     * @param agency whose targets alone are asked for; null, and left out, for all
     */
    record Parameters(
            ReportArea area,
            int year,
            LocalDate tree,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate asOf,
            @JsonInclude(JsonInclude.Include.NON_NULL) Basis basis,
            @JsonInclude(JsonInclude.Include.NON_NULL) ReportAgency agency) {}

    /**
     * @param furtherProgrammes the editions that it serves besides {@code programme}; left out where there are none
     * @param status {@code issued}, {@code amended} or {@code closed}; null of plans told before there was more than issued
     * @param place whose plan it is, when it is not the asked one; its targets are held against what was observed there
     */
    record Plan(
            UUID id,
            String programme,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> furtherProgrammes,
            String title,
            String documentNumber,
            String issuedOn,
            LocalDate periodFrom,
            LocalDate periodTo,
            String status,
            List<Line> targets,
            @JsonInclude(JsonInclude.Include.NON_NULL) ReportArea place) {}

    /**
     * @param upper where the range ends that is wanted; null, and left out, where one value is
     * @param partOf the key of the target that this one is a part of; null where it stands alone
     * @param actual null when nothing was observed
     * @param met null when nothing was observed, or when the comparator leaves it to judgement ({@code about})
     * @param direction {@code higher_is_better}, {@code lower_is_better} or {@code neither}; left out while nobody has
     *     said it, {@code numeratorMeans} and {@code denominatorMeans} too
     * @param path what was wanted of, and observed in, each year of the plan until the asked one
     * @param activityResults what activities of the plan that serve the target brought about; null, and left out, where
     *     there is nothing
     * @param source what {@code met} goes by where there are results of activities: {@code observations} when one of them
     *     is approved, else {@code activity_results}; else null, and left out
     * @param cumulated of a flow in a later year of its plan what {@code met} goes by: the target is one of all years; else
     *     null, and left out
     */
    record Line(
            String key,
            String indicator,
            Label name,
            String comparator,
            BigDecimal target,
            @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal upper,
            String unit,
            String population,
            LocalDate dueOn,
            String dimension,
            String line,
            String partOf,
            Actual actual,
            Boolean met,
            @JsonInclude(JsonInclude.Include.NON_NULL) String direction,
            @JsonInclude(JsonInclude.Include.NON_NULL) Label numeratorMeans,
            @JsonInclude(JsonInclude.Include.NON_NULL) Label denominatorMeans,
            List<Step> path,
            @JsonInclude(JsonInclude.Include.NON_NULL) Results activityResults,
            @JsonInclude(JsonInclude.Include.NON_NULL) String source,
            @JsonInclude(JsonInclude.Include.NON_NULL) Cumulated cumulated) {}

    /**
     * All years of the plan until the asked one, each by what it is held against.
     *
     * @param from the first day of the plan
     * @param numerator of a rate, with {@code denominator}; else null, and left out
     * @param value of a rate in percent, two decimals, rounded half up
     */
    record Cumulated(
            LocalDate from,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long numerator,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long denominator,
            BigDecimal value) {}

    /**
     * A year of a path.
     *
     * @param actual null when nothing was observed
     * @param activityResults null, and left out, where no activity served the target
     * @param target what the plan wants in that year; null, and left out, where it does not say
     * @param met null, and left out, as {@code target}; else as of the line
     */
    record Step(
            int year,
            Actual actual,
            @JsonInclude(JsonInclude.Include.NON_NULL) Results activityResults,
            @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal target,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean met) {}

    /**
     * What activities brought about in a year.
     *
     * @param value what of their entries counts toward the target, added up
     */
    record Results(BigDecimal value, int activities, int entries) {}

    /**
     * What was observed.
     *
     * @param value of a rate in percent, two decimals, rounded half up; null when its denominator is 0
     * @param basis {@code recorded} at the place itself, or {@code summed} over the places below it
     * @param places how many places the figure was recorded at
     * @param versions how what it is made of stands
     * @param population whom it counts; left out for the whole place
     */
    record Actual(
            Long numerator,
            Long denominator,
            BigDecimal value,
            String basis,
            int places,
            Stand versions,
            @JsonInclude(JsonInclude.Include.NON_NULL) String population) {}

    /**
     * Which versions of observations a figure is made of: of each the approved one in force, a provisional one only where
     * none is.
     *
     * @param state {@code approved}, {@code provisional}, or {@code partly_approved}
     * @param approved how many of them are approved
     * @param provisional how many are not
     * @param version the number of the only one; left out where there are several, {@code source} too
     * @param approvedOn the last day on which one of them came into force; left out where none is approved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stand(String state, int approved, int provisional, Integer version, LocalDate approvedOn, String source) {}

    /**
     * @param carried figures that stand at the asked place or directly below it; the actual holds those further down, too
     * @param heldAbove whose figures are not in the actual
     */
    record Restated(List<Carried> carried, List<HeldAbove> heldAbove) {}

    /**
     * A figure of a place that is not on the asked tree, or the part of it that came here.
     *
     * @param share how much of the place came here, in percent; null unless the figure was apportioned
     * @param shareBases what the shares are of, such as {@code households}; of several acts there may be several
     * @param to where it stands on the asked tree
     * @param counts whether it is in the actual itself; else another figure contains it, or a later one of a stock is known
     * @param remainder what it holds beyond the figures that were recorded below its place; null when none was
     */
    record Carried(
            ReportArea place,
            List<Act> acts,
            How how,
            BigDecimal share,
            Set<String> shareBases,
            ReportArea to,
            String indicator,
            @JsonInclude(JsonInclude.Include.NON_NULL) String population,
            LocalDate periodFrom,
            LocalDate periodTo,
            Long numerator,
            Long denominator,
            BigDecimal value,
            boolean counts,
            Remainder remainder) {}

    record Remainder(Long numerator, Long denominator, BigDecimal value) {}
}
