package vn.giamngheo.budget.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.Ids;

/** Records a ceiling, which what was given already is held against at once. */
@ApplicationScoped
class SettingCeiling {

    @Inject
    Holders holders;

    @Inject
    DocumentRules rules;

    @Inject
    Acts acts;

    @Inject
    Ceilings ceilings;

    @Inject
    CheckingCeilings checking;

    @Inject
    ShowingCeilings showing;

    @Inject
    Caller caller;

    CeilingView set(CeilingRequest request) {
        var holder = holders.own(request.holder(), request.date(), "/holder").holder();
        rules.checkLinesOf(
                request.programme(),
                request.date(),
                request.parts().stream().map(CeilingPart::line).toList());
        check(request);
        var id = Ids.next();
        var act = acts.record(request.act(), ActRole.BASIS, new Subject("ceiling", id));
        var row = new CeilingRow(
                id,
                request.programme(),
                holder.kind(),
                holder.id(),
                request.fromYear(),
                request.toYear(),
                request.date(),
                act,
                request.note());
        ceilings.insert(row, request.parts(), caller.subject());
        checking.checkNew(holder, request.programme());
        return showing.views(List.of(row)).get(0);
    }

    private static void check(CeilingRequest request) {
        var violations = new ArrayList<Violation>();
        if (request.toYear() < request.fromYear()) {
            violations.add(Violation.of(
                    BudgetProblem.NOT_A_LATER_YEAR, Where.body("/toYear"), request.toYear(), request.fromYear()));
        }
        var parts = request.parts();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (parts.subList(0, i).stream().anyMatch(part::isOfSameMoney)) {
                violations.add(Violation.of(BudgetProblem.REPEATED_PART, Where.body("/parts/" + i)));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }
}
