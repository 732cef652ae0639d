package vn.giamngheo.indicators.escape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.platform.command.Command;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.trail.Personal;
import vn.giamngheo.platform.trail.Trail;

/** Changes what is planned for a registered household, as it was read, and withdraws what was registered by mistake. */
@ApplicationScoped
class ChangingEscape {

    @Inject
    FindingStandards standards;

    @Inject
    Preconditions preconditions;

    @Inject
    CountingEscapes counting;

    @Inject
    ShowingEscapes showing;

    @Inject
    SealedHelpers helpers;

    @Inject
    Escapes escapes;

    @Inject
    Command command;

    @Inject
    Caller caller;

    @Inject
    Trail trail;

    @Inject
    Scope scope;

    /** @throws ProblemException 404, 403, 409 when it was withdrawn, 412, 422 */
    EscapeRow change(UUID id, EscapePlan plan) {
        var row = open(id);
        preconditions.require(showing.unlogged(row));
        var indicators =
                standards.byCode(row.standard()).orElseThrow().criteria().indicators();
        PlanRules.require(plan, indicators, row.found(), "");
        escapes.change(id, plan, helpers.seal(plan.helper(), id));
        return escapes.existing(id);
    }

    /** It stays readable and no longer counts. */
    RegisteredEscape withdraw(UUID id, String reason) {
        var row = open(id);
        var view = RegisteringEscape.view(row);
        escapes.withdraw(id, caller.subject(), reason);
        trail.recorded(command.doer(), RegisteringEscape.KIND, Map.of(id, new Withdrawn(view, reason)));
        counting.count(List.of(row.key()));
        return view;
    }

    /** @param reason in words of whoever says it: they may name somebody */
    private record Withdrawn(
            RegisteredEscape withdrawn, @Personal String reason) {}

    private EscapeRow open(UUID id) {
        var row = escapes.locked(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        scope.requireRecorded(row.villageId(), row.countedOn(), Where.request());
        if (row.withdrawnAt() != null) {
            throw new ProblemException(IndicatorsProblem.ESCAPE_WITHDRAWN);
        }
        return row;
    }
}
