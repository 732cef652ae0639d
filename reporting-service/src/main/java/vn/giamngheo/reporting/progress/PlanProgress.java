package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.figure.ReportArea;

/** The report of plan progress: what the plans of a place wanted against what was observed. */
record PlanProgress(String report, Parameters parameters, List<Plan> plans) {

    record Parameters(ReportArea area, int year, LocalDate tree) {}

    record Plan(
            UUID id,
            String programme,
            String title,
            String documentNumber,
            String issuedOn,
            LocalDate periodFrom,
            LocalDate periodTo,
            List<Line> targets) {}

    /**
     * @param partOf the key of the target that this one is a part of; null where it stands alone
     * @param actual null when nothing was observed
     * @param met null when nothing was observed, or when the comparator leaves it to judgement ({@code about})
     */
    record Line(
            String key,
            String indicator,
            Label name,
            String comparator,
            BigDecimal target,
            String unit,
            String population,
            LocalDate dueOn,
            String dimension,
            String line,
            String partOf,
            Actual actual,
            Boolean met) {}

    /**
     * What was observed.
     *
     * @param value of a rate in percent, two decimals, rounded half up; null when its denominator is 0
     * @param basis {@code recorded} at the place itself, or {@code summed} over the places below it
     * @param places how many places the figure was recorded at
     */
    record Actual(Long numerator, Long denominator, BigDecimal value, String basis, int places) {}
}
