package vn.giamngheo.plans.plan;

import vn.giamngheo.events.FindingState;

/** What findings about plans touch. */
final class PlanTouches {

    private PlanTouches() {}

    static FindingState.Touched plan(Plan plan) {
        return new FindingState.Touched("plan", plan.id().toString());
    }

    static FindingState.Touched target(PlanTarget target) {
        return new FindingState.Touched("plan_target", target.key());
    }

    static FindingState.Touched line(String line) {
        return new FindingState.Touched("programme_line", line);
    }
}
