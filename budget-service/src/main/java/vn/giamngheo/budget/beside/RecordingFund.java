package vn.giamngheo.budget.beside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.dated.DatedRecords;
import vn.giamngheo.budget.dated.Draft;
import vn.giamngheo.budget.dated.RecordKind;
import vn.giamngheo.budget.dated.RecordRules;
import vn.giamngheo.budget.dated.RecordView;
import vn.giamngheo.events.IntegratedFundState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.StateTable;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;

/** Records integrated money (vốn lồng ghép). */
@ApplicationScoped
class RecordingFund {

    static final RecordKind<IntegratedFundState> KIND = new RecordKind<>(
            "/api/v1/integrated-funds",
            Topics.INTEGRATED_FUNDS,
            IntegratedFundState.TYPE,
            new StateTable<>("integrated_fund", IntegratedFundState.class),
            List.of("area_id", "programme_code", "line_code", "origin", "source", "date"));

    @Inject
    LineScope lineScope;

    @Inject
    Scope scope;

    @Inject
    RecordRules rules;

    @Inject
    DatedRecords records;

    RecordView<IntegratedFundState> record(FundRequest request) {
        return records.record(KIND, checked(request));
    }

    RecordView<IntegratedFundState> correct(UUID id, FundRequest request) {
        return records.correct(KIND, id, checked(request));
    }

    private Draft<IntegratedFundState> checked(FundRequest request) {
        rules.requirePast(request.date(), "/date");
        var area = scope.required(request.area(), request.date(), "/area");
        lineScope.requireExisting(request.programme(), request.line(), "/line");
        if (request.disbursed().compareTo(request.allocated()) > 0) {
            throw new ProblemException(
                    BudgetProblem.DISBURSED_ABOVE_ALLOCATED,
                    Where.body("/disbursed"),
                    request.disbursed().dong(),
                    request.allocated().dong());
        }
        return (id, version) -> new IntegratedFundState(
                id,
                version,
                false,
                area.id(),
                request.date(),
                request.programme(),
                request.line(),
                request.year(),
                request.origin().strip(),
                request.source().wireName(),
                request.allocated().dong(),
                request.disbursed().dong());
    }
}
