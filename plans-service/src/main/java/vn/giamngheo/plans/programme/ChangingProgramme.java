package vn.giamngheo.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.events.ProgrammeState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;

/** Changes a programme, or where its lines go on, as it was read. */
@ApplicationScoped
class ChangingProgramme {

    @Inject
    Programmes programmes;

    @Inject
    MappingRules mappingRules;

    @Inject
    Preconditions preconditions;

    @Inject
    Scope scope;

    @Inject
    Outbox outbox;

    /** @throws ProblemException 403 when the caller's places are not the whole country */
    Programme change(String code, ProgrammeChange change) {
        scope.requireCountry();
        var programme = programmes.locked(code);
        preconditions.require(programme.view());
        check(programme, change);
        programme.empty();
        programmes.flush();
        programme.change(change);
        publish(programme);
        return programme;
    }

    /** @throws ProblemException 403 when the caller's places are not the whole country */
    Programme map(String code, MappingsRequest request) {
        scope.requireCountry();
        var programme = programmes.locked(code);
        preconditions.require(programme.mappings());
        mappingRules.check(programme, request.mappings());
        programme.map(request.mappings());
        publish(programme);
        return programme;
    }

    private void publish(Programme programme) {
        outbox.publish(Topics.PROGRAMMES, ProgrammeState.TYPE, programme.nextState());
    }

    private static void check(Programme programme, ProgrammeChange change) {
        if (change.validTo().isBefore(programme.validFrom())) {
            throw new ProblemException(
                    PlansProblem.ENDS_BEFORE_IT_BEGINS,
                    Where.body("/validTo"),
                    programme.validFrom(),
                    change.validTo());
        }
        LineRules.check(change.lines());
        requireAll(programme.lines(), change.lines());
    }

    /** Plans and the ledger name lines by their codes, and go on doing so. */
    private static void requireAll(List<ProgrammeLine> before, List<ProgrammeRequest.Line> after) {
        var codes = after.stream().map(ProgrammeRequest.Line::code).toList();
        before.stream()
                .map(ProgrammeLine::code)
                .filter(code -> !codes.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new ProblemException(PlansProblem.LINE_NOT_REMOVABLE, Where.body("/lines"), code);
                });
    }
}
