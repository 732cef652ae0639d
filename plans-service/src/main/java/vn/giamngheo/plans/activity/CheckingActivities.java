package vn.giamngheo.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.plans.plan.PlanCheck;
import vn.giamngheo.plans.plan.PlansInUse;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;

/** Finds activities of what their plan says no more since a signed act has amended it. */
@ApplicationScoped
class CheckingActivities implements PlanCheck {

    static final String NOT_IN_PLAN = "activity-not-in-plan";
    static final String OUTSIDE = "activity-outside-plan-period";

    private static final String ACTIVITY = "activity";

    @Inject
    PlansInUse plans;

    @Inject
    Activities activities;

    @Inject
    Findings findings;

    @Override
    public void check(UUID plan) {
        var standing = activities.of(plan);
        if (!standing.isEmpty()) {
            check(standing, plans.content(plan));
        }
    }

    /** @param activity locked */
    void check(Activity activity) {
        check(List.of(activity), plans.content(activity.planId()));
    }

    private void check(List<Activity> all, PlansInUse.Content plan) {
        findings.settle(
                Set.of(NOT_IN_PLAN, OUTSIDE),
                ACTIVITY,
                all.stream().map(each -> each.id().toString()).toList(),
                all.stream()
                        .filter(each -> !each.isWithdrawn())
                        .flatMap(each -> Stream.concat(lacking(each, plan), outside(each, plan)))
                        .toList());
    }

    private static Stream<Finding> lacking(Activity activity, PlansInUse.Content plan) {
        var lacked = activity.lackedBy(plan);
        return lacked.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(
                        NOT_IN_PLAN,
                        activity,
                        plan,
                        List.of(activity.title(), plan.title(), String.join(", ", lacked))));
    }

    private static Stream<Finding> outside(Activity activity, PlansInUse.Content plan) {
        var period = plan.period();
        return period.contains(activity.startOn()) && period.contains(activity.dueOn())
                ? Stream.empty()
                : Stream.of(finding(
                        OUTSIDE,
                        activity,
                        plan,
                        List.of(
                                activity.title(),
                                plan.title(),
                                activity.startOn().toString(),
                                activity.dueOn().toString(),
                                period.from().toString(),
                                period.to().toString())));
    }

    private static Finding finding(String code, Activity activity, PlansInUse.Content plan, List<String> args) {
        return new Finding(
                code,
                Severity.WARNING,
                activity.heldBy(),
                plan.period(),
                args,
                null,
                List.of(
                        new FindingState.Touched(ACTIVITY, activity.id().toString()),
                        new FindingState.Touched("plan", plan.id().toString())));
    }
}
