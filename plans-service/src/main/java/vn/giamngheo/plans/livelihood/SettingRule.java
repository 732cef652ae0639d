package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.platform.value.Money;

/** Records what an act requires of livelihood projects. What was judged by it before stays as it was judged. */
@ApplicationScoped
class SettingRule {

    private static final String SUBJECT = "livelihood_rule";

    @Inject
    Rules rules;

    @Inject
    Acts acts;

    @Inject
    Scope scope;

    @Inject
    Preconditions preconditions;

    RuleView set(RuleRequest request) {
        var area = scope.required(request.area(), request.validFrom(), "/area");
        request.act().requireCome("/act");
        var id = Ids.next();
        check(rule(id, area, request, null));
        var act = acts.record(request.act(), ActRole.BASIS, new Subject(SUBJECT, id));
        return written(rule(id, area, request, act));
    }

    RuleView replace(UUID id, RuleRequest request) {
        var before = rules.locked(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var rule = before.rule();
        scope.requireRecorded(rule.areaId(), rule.validFrom(), Where.request());
        preconditions.require(before);
        var area = scope.required(request.area(), request.validFrom(), "/area");
        if (!area.id().equals(rule.areaId())) {
            throw new ProblemException(PlansProblem.RULE_OF_ANOTHER_PLACE, Where.body("/area"), area.code());
        }
        check(rule(id, area, request, rule.actId()));
        request.act().requireCome("/act");
        var act = acts.replace(rule.actId(), request.act(), ActRole.BASIS, new Subject(SUBJECT, id));
        return written(rule(id, area, request, act));
    }

    private void check(Rule rule) {
        if (rule.validTo() != null && rule.validTo().isBefore(rule.validFrom())) {
            throw new ProblemException(
                    PlansProblem.ENDS_BEFORE_IT_BEGINS, Where.body("/validTo"), rule.validFrom(), rule.validTo());
        }
        requireAboveZero(rule.limits().mostSupport(), "/limits/mostSupport");
        requireAboveZero(rule.limits().mostCost(), "/limits/mostCost");
        rules.lock(rule.areaId());
        rules.other(rule).ifPresent(other -> {
            throw new ProblemException(PlansProblem.RULE_FOR_THESE_DAYS, Where.body("/validFrom"), other.validFrom());
        });
    }

    private static void requireAboveZero(Money most, String pointer) {
        if (most != null && !most.isAboveZero()) {
            throw new ProblemException(PlansProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body(pointer));
        }
    }

    private RuleView written(Rule rule) {
        rules.write(rule);
        return rules.find(rule.id()).orElseThrow();
    }

    private static Rule rule(UUID id, Place area, RuleRequest request, UUID act) {
        return new Rule(id, area.id(), request.kind(), request.validFrom(), request.validTo(), request.limits(), act);
    }
}
