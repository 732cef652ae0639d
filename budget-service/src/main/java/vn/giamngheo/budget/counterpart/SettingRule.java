package vn.giamngheo.budget.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.events.CounterpartRuleState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Ids;

/** Records what share an act requires of a place, and marks it to be held against the ledger. */
@ApplicationScoped
class SettingRule {

    private static final String SUBJECT = "counterpart_rule";

    @Inject
    Rules rules;

    @Inject
    Acts acts;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    LineScope lineScope;

    @Inject
    Preconditions preconditions;

    @Inject
    Outbox outbox;

    @Inject
    Due due;

    RuleView set(RuleRequest request) {
        var area = scope.required(request.area(), request.validFrom(), "/area");
        check(request);
        var id = Ids.next();
        var rule = rule(id, area, request, null);
        requireAlone(rule);
        var act = acts.record(request.act(), ActRole.BASIS, new Subject(SUBJECT, id));
        return written(rule(id, area, request, act));
    }

    RuleView replace(UUID id, RuleRequest request) {
        var before = rules.locked(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        scope.requireRecorded(before.areaId(), before.validFrom(), Where.request());
        lineScope.require(before.programme(), before.line(), Where.request());
        preconditions.require(rules.byIds(List.of(id)).get(0));
        var area = scope.required(request.area(), request.validFrom(), "/area");
        if (!area.id().equals(before.areaId())) {
            throw new ProblemException(BudgetProblem.RECORD_OF_ANOTHER_PLACE, Where.body("/area"), area.code());
        }
        check(request);
        var rule = rule(id, area, request, before.actId());
        requireAlone(rule);
        due.markBeside(before);
        var act = acts.replace(before.actId(), request.act(), ActRole.BASIS, new Subject(SUBJECT, id));
        return written(rule(id, area, request, act));
    }

    RuleView readable(UUID id) {
        var view = rules.byIds(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        scope.requireRecordedReadable(view.rule().areaId(), view.rule().validFrom(), Where.request());
        return view;
    }

    private String codeOf(Rule rule) {
        return places.nearest(rule.areaId(), rule.validFrom()).orElseThrow().code();
    }

    private void check(RuleRequest request) {
        lineScope.requireExisting(request.programme(), request.line(), "/line");
        if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
            throw new ProblemException(
                    BudgetProblem.ENDS_BEFORE_IT_BEGINS,
                    Where.body("/validTo"),
                    request.validFrom(),
                    request.validTo());
        }
    }

    private void requireAlone(Rule rule) {
        rules.other(rule).ifPresent(other -> {
            throw new ProblemException(
                    BudgetProblem.RULE_FOR_THESE_DAYS,
                    Where.body("/validFrom"),
                    codeOf(other),
                    other.line() == null ? other.programme() : other.line(),
                    other.validFrom());
        });
    }

    private RuleView written(Rule rule) {
        var act = acts.existing(rule.actId());
        rules.write(rule, act.number());
        outbox.publish(Topics.COUNTERPART_RULES, CounterpartRuleState.TYPE, rules.state(rule.id()));
        due.markBeside(rule);
        return new RuleView(rule, act);
    }

    private static Rule rule(UUID id, Place area, RuleRequest request, UUID act) {
        return new Rule(
                id,
                area.id(),
                request.programme(),
                request.line(),
                request.chosenBase(),
                request.percent(),
                request.allowance(),
                request.validFrom(),
                request.validTo(),
                act);
    }
}
