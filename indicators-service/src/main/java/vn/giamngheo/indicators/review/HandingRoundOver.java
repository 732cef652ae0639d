package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.indicators.PastDay;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Handovers;

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
    Handovers handovers;

    @Inject
    Acts acts;

    @Inject
    TellingRounds telling;

    /** @throws ProblemException 403, 409 when it is decided or the successor has it, 422 when it is no successor */
    Round handOver(UUID id, Requests.Handover request) {
        var round = proceeding.underWay(id);
        reviewScope.requireWritable(round);
        PastDay.require(request.on(), Where.body("/on"));
        request.act().requireCome("/act");
        var successor = handovers.taker(
                reviewScope.commune(round), reviewScope.takers(round), request.successor(), request.on());
        var act = acts.record(request.act(), ActRole.DECISION, reviewActs.at(id));
        rounds.handOver(id, new RoundHandover(successor.id(), request.on(), act));
        telling.changed(id);
        return round;
    }
}
