package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Scope;

/** Hands a review under way over to a successor of its commune, which goes on with it in the villages that it had. */
@ApplicationScoped
class HandingRoundOver {

    @Inject
    Proceeding proceeding;

    @Inject
    ReviewScope reviewScope;

    @Inject
    ReviewActs reviewActs;

    @Inject
    Rounds rounds;

    @Inject
    Scope scope;

    @Inject
    Acts acts;

    @Inject
    TellingRounds telling;

    /** @throws ProblemException 403, 409 when it is decided or the successor has it, 422 when it is no successor */
    Round handOver(UUID id, Requests.Handover request) {
        var round = proceeding.underWay(id);
        reviewScope.requireWritable(round);
        var ended = scope.requireEnded(reviewScope.commune(round), request.on(), Where.body("/on"));
        var successor = scope.existing(request.successor(), request.on(), "/successor");
        scope.requireSuccessor(successor, ended, request.on(), Where.body("/successor"));
        if (rounds.handovers(id).stream().anyMatch(handover -> handover.areaId().equals(successor.id()))) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/successor"), successor.code());
        }
        var act = acts.record(request.act(), ActRole.DECISION, reviewActs.at(id));
        rounds.handOver(id, new RoundHandover(successor.id(), request.on(), act));
        telling.changed(id);
        return round;
    }
}
