package vn.giamngheo.reporting.execution;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Holding;
import vn.giamngheo.reporting.restatement.Holdings;

/**
 * Whose money a plan is held against: that of the asked place and all below it, or, of a plan that it has taken over, that of the
 * plan's own place while that was there.
 *
 * @param tree the day whose places and parents apply
 */
record HomeOfPlan(LocalDate tree, Holding holding) {

    /** @param own of the asked place */
    static HomeOfPlan of(
            StatedRows.Row plan, PlanFunding.Parameters asked, Holding own, Holdings holdings, Handle handle) {
        if (isOf(plan, asked)) {
            return new HomeOfPlan(asked.tree(), own);
        }
        var last = day(plan, asked);
        var latest = Readable.latest(asked.year(), null);
        return new HomeOfPlan(
                last, holdings.of(new Holdings.Asked(plan.areaId(), last, latest, Basis.ORIGINAL, false), handle));
    }

    /** The day whose places and parents apply: of a place that has ended its last one. */
    static LocalDate day(StatedRows.Row plan, PlanFunding.Parameters asked) {
        return isOf(plan, asked) || plan.lastDay() == null ? asked.tree() : plan.lastDay();
    }

    /** Whether the plan is the asked place's own. */
    static boolean isOf(StatedRows.Row plan, PlanFunding.Parameters asked) {
        return plan.areaId().equals(asked.area().id());
    }
}
