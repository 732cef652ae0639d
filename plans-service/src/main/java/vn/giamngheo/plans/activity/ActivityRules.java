package vn.giamngheo.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.plan.PlansInUse;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.UnitWords;

/** What an activity must say so that it can be of its plan. */
@ApplicationScoped
class ActivityRules {

    @Inject
    Scope scope;

    @Inject
    References references;

    @Inject
    LineScope lineScope;

    @Inject
    PlansInUse plans;

    /**
     * @return the place that carries it out, which the caller may change
     * @throws ProblemException 403, 409 or 422
     */
    Place check(ActivityRequest request) {
        var area = check(request, scope.required(request.area(), request.startOn(), "/area"));
        requireWithinPlan(request);
        return area;
    }

    /**
     * The same for one that stands and is the caller's, perhaps because a place of the caller's has taken it over. Days that
     * stand may stay, and so may what it names of its plan when something was done of it, for nothing else may be named then:
     * what the plan has become since is told.
     *
     * @throws ProblemException as {@link #check(ActivityRequest)}
     */
    Place check(ActivityRequest request, Activity standing, boolean done) {
        var area = scope.existing(request.area(), request.startOn(), "/area");
        if (!area.id().equals(standing.areaId())) {
            return check(request);
        }
        if (done && standing.refersAs(request)) {
            plans.requireInForce(request.plan(), area.id(), request.startOn());
            checkItself(request);
        } else {
            check(request, area);
        }
        if (!standing.hasDaysOf(request)) {
            requireWithinPlan(request);
        }
        return area;
    }

    private Place check(ActivityRequest request, Place area) {
        plans.require(request.plan(), request.target(), area.id(), request.programme(), request.startOn());
        plans.requireActivity(request.plan(), request.planActivity());
        checkItself(request);
        return area;
    }

    private void requireWithinPlan(ActivityRequest request) {
        plans.requireWithin(request.plan(), request.startOn(), "/startOn");
        plans.requireWithin(request.plan(), request.dueOn(), "/dueOn");
    }

    private void checkItself(ActivityRequest request) {
        if (request.dueOn().isBefore(request.startOn())) {
            throw new ProblemException(
                    PlansProblem.ENDS_BEFORE_IT_BEGINS, Where.body("/dueOn"), request.startOn(), request.dueOn());
        }
        lineScope.requireExisting(request.programme(), request.line(), "/line");
        if (request.lead().agencyCode() != null) {
            references.agency(request.lead().agencyCode(), request.startOn(), "/lead/agencyCode");
        }
        checkCounting(request);
    }

    /** A sum of what was done is no rate; what counts is in the unit of what it adds up to: outputs in their own, all others are people. */
    private void checkCounting(ActivityRequest request) {
        if (request.target() == null) {
            if (request.counts() != null) {
                throw new ProblemException(PlansProblem.COUNTS_TOWARD_NOTHING, Where.body("/counts"));
            }
            return;
        }
        plans.find(request.plan(), request.target()).ifPresent(target -> checkCounting(request, target));
    }

    private void checkCounting(ActivityRequest request, PlansInUse.Target target) {
        if (references.indicator(target.indicator(), "/target").rate()) {
            throw new ProblemException(PlansProblem.COUNTS_TOWARD_A_RATE, Where.body("/target"), request.target());
        }
        var output = request.counts() == Counting.OUTPUT;
        var counted = output ? request.unit().strip() : Counting.PEOPLE;
        if (!target.unit().equals(counted)) {
            throw new ProblemException(
                    PlansProblem.UNIT_OF_ANOTHER_INDICATOR,
                    Where.body(output ? "/unit" : "/counts"),
                    target.indicator(),
                    UnitWords.words(target.unit()),
                    UnitWords.words(counted));
        }
    }
}
