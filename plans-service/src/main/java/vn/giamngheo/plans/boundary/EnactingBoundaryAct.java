package vn.giamngheo.plans.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.BoundaryActState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.area.AreaStates;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Scope;

/** Brings a boundary act into force: all of its places in one transaction, told with one event at their end. */
@ApplicationScoped
class EnactingBoundaryAct {

    /** How many of the rows that break a rule an answer names. */
    private static final int TOLD = 100;

    /** A nation's places at once would not fit into the memory of a small service. */
    private static final int PAGE = 500;

    @Inject
    BoundaryActs acts;

    @Inject
    DraftRows rows;

    @Inject
    TreeRows trees;

    @Inject
    AreaStates areas;

    @Inject
    Outbox outbox;

    @Inject
    DraftScope drafts;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    /**
     * @throws ProblemException 409 when it is in force or has no rows, 422 with the rows that break a rule, 403 when
     *     somebody else prepared it or it touches places that are not the caller's
     */
    BoundaryAct enact(UUID id) {
        trees.lock();
        var act = acts.locked(id);
        PreparingBoundaryAct.requireDraft(act);
        drafts.requireOwn(act);
        var reform = reform(act);
        requireSound(act, reform);
        requireOwn(reform);
        var states = reform.states(areas.byIds(reform.touched()));
        var enacted = act.enacted(states.size());
        acts.enact(enacted);
        for (var from = 0; from < states.size(); from += PAGE) {
            var page = states.subList(from, Math.min(from + PAGE, states.size()));
            areas.write(page);
            outbox.publishBefore(Topics.AREAS, AreaState.TYPE, page);
        }
        outbox.publish(Topics.AREAS, BoundaryActState.TYPE, enacted.state());
        return enacted;
    }

    Reform reform(BoundaryAct act) {
        return new Reform(act.id(), trees.before(act.effectiveOn()), rows.units(act.id()), rows.conversions(act.id()));
    }

    private static void requireSound(BoundaryAct act, Reform reform) {
        List<Violation> breaches = reform.breaches();
        if (!breaches.isEmpty()) {
            throw new ProblemException(breaches.stream().limit(TOLD).toList());
        }
        if (reform.isEmpty()) {
            throw new ProblemException(PlansProblem.NOTHING_TO_ENACT, Where.request(), act.number());
        }
    }

    private void requireOwn(Reform reform) {
        if (!scope.isEverywhere()) {
            reform.outside(caller.areas()).ifPresent(place -> {
                throw new ProblemException(CommonProblem.FORBIDDEN_PLACE, Where.request(), place.code());
            });
        }
    }
}
