package vn.giamngheo.indicators.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.events.Areas;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Ids;

/** Adds policies that acts set, and ends them. */
@ApplicationScoped
class KeepingPolicies {

    private static final String KIND = "policy";

    @Inject
    Policies policies;

    @Inject
    PaidSupports paid;

    @Inject
    Scope scope;

    @Inject
    Acts acts;

    /** @throws ProblemException 403, 409 when there is one of the code, 422 */
    PolicyView add(PolicyRequest request) {
        var area = scope.required(request.area(), request.validFrom(), "/area");
        check(request, area);
        request.act().requireCome("/act");
        var id = Ids.next();
        var act = acts.record(request.act(), ActRole.BASIS, new Subject(KIND, id));
        if (!policies.insert(id, area.id(), request, act)) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/code"), request.code());
        }
        paid.markDueOf(request.code());
        return policies.existing(request.code());
    }

    private static void check(PolicyRequest request, Place area) {
        if (!area.level().equals("province") && !area.id().equals(Areas.COUNTRY_ID)) {
            throw new ProblemException(IndicatorsProblem.POLICY_OF_ANOTHER_LEVEL, Where.body("/area"), area.code());
        }
        if (request.classes().contains(EntitledClass.NEWLY_ESCAPED) == (request.newlyEscapedMonths() == null)) {
            throw new ProblemException(IndicatorsProblem.NEWLY_ESCAPED_MONTHS, Where.body("/newlyEscapedMonths"));
        }
        if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
            throw new ProblemException(
                    IndicatorsProblem.ENDS_BEFORE_IT_BEGINS,
                    Where.body("/validTo"),
                    request.validFrom(),
                    request.validTo());
        }
    }

    /** What was supported until then stays. */
    PolicyView end(String code, EndingRequest request) {
        var policy = policies.locked(code);
        scope.requireRecorded(policy.area(), policy.validFrom(), Where.request());
        if (request.validTo().isBefore(policy.validFrom())
                || policy.validTo() != null && request.validTo().isAfter(policy.validTo())) {
            throw new ProblemException(
                    IndicatorsProblem.ENDS_BEFORE_IT_BEGINS,
                    Where.body("/validTo"),
                    policy.validFrom(),
                    request.validTo());
        }
        request.act().requireCome("/act");
        acts.record(request.act(), ActRole.AMENDMENT, new Subject(KIND, policy.id()));
        policies.end(policy.id(), request.validTo());
        return policies.existing(code);
    }
}
