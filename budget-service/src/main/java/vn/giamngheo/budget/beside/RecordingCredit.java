package vn.giamngheo.budget.beside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.dated.DatedRecords;
import vn.giamngheo.budget.dated.Draft;
import vn.giamngheo.budget.dated.RecordKind;
import vn.giamngheo.budget.dated.RecordRules;
import vn.giamngheo.budget.dated.RecordView;
import vn.giamngheo.events.PolicyCreditState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.StateTable;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.place.Scope;

/** Records policy credit by month. */
@ApplicationScoped
class RecordingCredit {

    static final RecordKind<PolicyCreditState> KIND = new RecordKind<>(
            "/api/v1/policy-credits",
            Topics.POLICY_CREDITS,
            PolicyCreditState.TYPE,
            new StateTable<>("policy_credit", PolicyCreditState.class),
            List.of("area_id", "credit_programme", "date"));

    @Inject
    Scope scope;

    @Inject
    RecordRules rules;

    @Inject
    DatedRecords records;

    RecordView<PolicyCreditState> record(CreditRequest request) {
        return records.record(KIND, checked(request));
    }

    Outcome recordOnce(CreditRequest request) {
        return records.recordOnce(KIND, checked(request));
    }

    RecordView<PolicyCreditState> correct(UUID id, CreditRequest request) {
        return records.correct(KIND, id, checked(request));
    }

    private Draft<PolicyCreditState> checked(CreditRequest request) {
        var month = YearMonth.parse(request.month());
        rules.requirePast(month.atDay(1), "/month");
        var area = scope.required(request.area(), month.atEndOfMonth(), "/area");
        if (request.overdue().compareTo(request.outstanding()) > 0) {
            throw new ProblemException(
                    BudgetProblem.OVERDUE_ABOVE_OUTSTANDING,
                    Where.body("/overdue"),
                    request.overdue().dong(),
                    request.outstanding().dong());
        }
        return (id, version) -> new PolicyCreditState(
                id,
                version,
                false,
                area.id(),
                month.atEndOfMonth(),
                request.creditProgramme().strip(),
                request.lent().dong(),
                request.recovered().dong(),
                request.outstanding().dong(),
                request.overdue().dong(),
                request.borrowers());
    }
}
