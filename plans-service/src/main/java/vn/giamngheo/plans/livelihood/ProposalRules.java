package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.RecordedDay;
import vn.giamngheo.plans.plan.PlansInUse;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;

/** What a proposal must say so that it can be true, whatever acts require of it. */
@ApplicationScoped
class ProposalRules {

    private static final String COMMUNE = "commune";

    @Inject
    Scope scope;

    @Inject
    LineScope lineScope;

    @Inject
    PlansInUse plans;

    /** The commune that a proposal is of, which the caller may change; with what else it names. */
    record Checked(Place commune, List<Place> villages) {}

    /** @throws ProblemException 403, 409 or 422 */
    Checked check(LivelihoodRequest request) {
        RecordedDay.requireCome(request.date(), Where.body("/date"));
        var commune = scope.required(request.area(), request.date(), "/area");
        if (!commune.level().equals(COMMUNE)) {
            throw new ProblemException(
                    PlansProblem.PROJECT_OF_ANOTHER_LEVEL,
                    Where.body("/area"),
                    request.area().text());
        }
        var villages = villages(request, commune);
        lineScope.requireExisting(request.programme(), request.line(), "/line");
        if (request.plan() != null) {
            plans.require(request.plan(), request.target(), commune.id(), request.programme(), request.date());
        } else if (request.target() != null) {
            throw References.unknown(
                    "/target", new Words("chỉ tiêu của kế hoạch", "target of the plan"), request.target(), "");
        }
        requireFigures(request.households(), request.costs(), "");
        return new Checked(commune, villages);
    }

    /**
     * Has the plan that a draft names still have what it names of it.
     *
     * @throws ProblemException 422 when an amendment has dropped it, or the plan is in force no more
     */
    void requireInPlan(LivelihoodProject project) {
        if (project.planId() != null) {
            var on = project.proposedOn();
            plans.require(project.planId(), project.target(), project.heldBy(on), project.programmeCode(), on);
        }
    }

    private List<Place> villages(LivelihoodRequest request, Place commune) {
        return IntStream.range(0, request.villages().size())
                .mapToObj(i -> village(request.villages().get(i), commune, request.date(), "/villages/" + i))
                .distinct()
                .toList();
    }

    private Place village(AreaCode code, Place commune, LocalDate on, String pointer) {
        var village = scope.existing(code, on, pointer);
        if (!commune.id().equals(village.parentId())) {
            throw new ProblemException(
                    PlansProblem.VILLAGE_OUTSIDE, Where.body(pointer), code.text(), commune.code(), on);
        }
        return village;
    }

    static void requireFigures(Households households, Costs costs, String at) {
        var violations = new ArrayList<Violation>();
        if (households.beneficiaries() > households.total() || households.ethnicMinority() > households.total()) {
            violations.add(Violation.of(
                    PlansProblem.HOUSEHOLDS_DO_NOT_SUM,
                    Where.body(at + "/households"),
                    String.valueOf(households.total()),
                    String.valueOf(households.beneficiaries()),
                    String.valueOf(households.ethnicMinority())));
        }
        check(costs, at + "/costs", violations);
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }

    /** @throws ProblemException 422 when the costs cannot be true */
    static void requireCosts(Costs costs, String at) {
        var violations = new ArrayList<Violation>();
        check(costs, at, violations);
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }

    private static void check(Costs costs, String at, List<Violation> violations) {
        if (!costs.stateBudget().isAboveZero()) {
            violations.add(Violation.of(PlansProblem.SUPPORT_NOT_ABOVE_ZERO, Where.body(at + "/stateBudget")));
        }
        requireNotNegative(costs.loans(), at + "/loans", violations);
        requireNotNegative(costs.own(), at + "/own", violations);
        if (costs.direct() != null) {
            requireNotNegative(costs.direct(), at + "/direct", violations);
            if (costs.direct().compareTo(costs.stateBudget()) > 0) {
                violations.add(Violation.of(
                        PlansProblem.DIRECT_ABOVE_SUPPORT,
                        Where.body(at + "/direct"),
                        costs.direct().dong(),
                        costs.stateBudget().dong()));
            }
        }
    }

    private static void requireNotNegative(Money amount, String at, List<Violation> violations) {
        if (amount.compareTo(Money.ZERO) < 0) {
            violations.add(Violation.of(CommonProblem.NEGATIVE_AMOUNT, Where.body(at), amount.dong()));
        }
    }
}
