package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.plans.plan.PlansInUse;

/** Counts the projects that carry out a plan against the targets of it that they name. */
@ApplicationScoped
class ModelsOfPlan {

    @Inject
    PlansInUse plans;

    @Inject
    ProjectList list;

    /**
     * A target and the projects that count for it.
     *
     * @param value that the plan wants; absent where it states none
     * @param underWay projects that are approved, contracted or closed
     * @param closed projects that are closed
     * @param byState all that name it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String target,
            String indicator,
            String comparator,
            BigDecimal value,
            String unit,
            long underWay,
            long closed,
            Map<ProjectState, Long> byState) {}

    /** Those targets that a project names, in the order of the plan. */
    List<View> of(UUID plan) {
        var targets = plans.targets(plan);
        var counted = list.counted(plan);
        return targets.stream()
                .filter(target ->
                        counted.stream().anyMatch(each -> each.target().equals(target.key())))
                .map(target -> view(
                        target,
                        counted.stream()
                                .filter(each -> each.target().equals(target.key()))
                                .toList()))
                .toList();
    }

    private static View view(PlansInUse.Target target, List<ProjectList.Counted> counted) {
        var byState = new EnumMap<ProjectState, Long>(ProjectState.class);
        counted.forEach(each -> byState.put(each.state(), each.projects()));
        var closed = byState.getOrDefault(ProjectState.CLOSED, 0L);
        var underWay = closed
                + byState.getOrDefault(ProjectState.APPROVED, 0L)
                + byState.getOrDefault(ProjectState.CONTRACTED, 0L);
        return new View(
                target.key(),
                target.indicator(),
                target.comparator(),
                target.value(),
                target.unit(),
                underWay,
                closed,
                byState);
    }
}
