package vn.giamngheo.budget.forecast;

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
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.events.DisbursementForecastState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.StateTable;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.reference.LineScope;

/** Records what is expected and what is promised. It moves no money. */
@ApplicationScoped
class Forecasting {

    static final RecordKind<DisbursementForecastState> KIND = new RecordKind<>(
            "/api/v1/disbursement-forecasts",
            Topics.DISBURSEMENT_FORECASTS,
            DisbursementForecastState.TYPE,
            new StateTable<>("disbursement_forecast", DisbursementForecastState.class),
            List.of("holder_kind", "holder_id", "programme_code", "line_code", "year", "kind", "until", "date"));

    @Inject
    LineScope lineScope;

    @Inject
    Holders holders;

    @Inject
    RecordRules rules;

    @Inject
    DatedRecords records;

    RecordView<DisbursementForecastState> record(ForecastRequest request) {
        return records.record(KIND, checked(request));
    }

    RecordView<DisbursementForecastState> correct(UUID id, ForecastRequest request) {
        return records.correct(KIND, id, checked(request));
    }

    private Draft<DisbursementForecastState> checked(ForecastRequest request) {
        var holder = holders.own(request.holder(), request.date(), "/holder");
        rules.requirePast(request.date(), "/date");
        lineScope.requireExisting(request.programme(), request.line(), "/line");
        requireHorizon(request);
        return (id, version) -> new DisbursementForecastState(
                id,
                version,
                false,
                holder.place().id(),
                request.date(),
                holder.holder().kind(),
                holder.holder().id(),
                request.programme(),
                request.line(),
                request.year(),
                request.kind().wireName(),
                request.horizon().wireName(),
                request.until(),
                request.amount().dong(),
                request.reason());
    }

    private static void requireHorizon(ForecastRequest request) {
        if (!request.horizon().isOn(request.until(), request.year())
                || request.until().isBefore(request.date())) {
            throw new ProblemException(
                    BudgetProblem.HORIZON_DOES_NOT_FIT,
                    Where.body("/until"),
                    request.until(),
                    request.horizon().words(),
                    request.year().toString(),
                    request.date());
        }
    }
}
