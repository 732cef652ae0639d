package vn.giamngheo.indicators.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.catalogue.Catalogue;
import vn.giamngheo.indicators.catalogue.Observable;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Ids;

/** Adds and changes rules, which are the nation's as the catalogue is. Findings follow when figures are checked next. */
@ApplicationScoped
class KeepingRules {

    @Inject
    Preconditions preconditions;

    @Inject
    Catalogue catalogue;

    @Inject
    ValidationRules rules;

    @Inject
    Caller caller;

    @Inject
    Scope scope;

    /** @throws ProblemException 409 when there is a rule of the code; 422 when an indicator is unknown or counted otherwise */
    ValidationRule add(ValidationRuleRequest request) {
        scope.requireCountry();
        check(request.content(), "/content");
        var rule = new ValidationRule(Ids.next(), request.code(), request.content());
        if (!rules.insert(rule, caller.subject())) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/code"), request.code());
        }
        return rule;
    }

    /** As a whole, as it was read. */
    ValidationRule change(String code, ValidationRuleContent content) {
        scope.requireCountry();
        var rule = rules.locked(code);
        preconditions.require(rule);
        check(content, "");
        var changed = new ValidationRule(rule.id(), code, content);
        rules.update(changed, caller.subject());
        return changed;
    }

    /** @param pointer where the body says it */
    private void check(ValidationRuleContent content, String pointer) {
        if (content.validFrom() != null
                && content.validTo() != null
                && content.validTo().isBefore(content.validFrom())) {
            throw new ProblemException(
                    IndicatorsProblem.ENDS_BEFORE_IT_BEGINS, Where.request(), content.validFrom(), content.validTo());
        }
        var known = catalogue.observable(
                content.terms().map(RuleTerm::indicator).distinct().toList());
        check(content.left(), pointer + "/left", known);
        check(content.right(), pointer + "/right", known);
    }

    private static void check(List<RuleTerm> side, String pointer, Map<String, Observable> known) {
        for (var i = 0; i < side.size(); i++) {
            var term = side.get(i);
            var indicator = known.get(term.indicator());
            if (indicator == null) {
                throw Catalogue.unknown(term.indicator(), "%s/%d/indicator".formatted(pointer, i));
            }
            if (indicator.rate() == (term.part() == Part.VALUE)) {
                throw new ProblemException(
                        IndicatorsProblem.RATE_OR_VALUE,
                        Where.body("%s/%d/part".formatted(pointer, i)),
                        term.indicator(),
                        indicator.rate() ? "numerator | denominator" : "value");
            }
        }
    }
}
