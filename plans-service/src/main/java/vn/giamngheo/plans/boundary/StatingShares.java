package vn.giamngheo.plans.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.area.AreaStates;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Ended;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;

/**
 * States by a paper how much of divided places went to each successor, when that becomes known after their act has come
 * into force. Shares that were stated before are replaced; which places they went to is not changed.
 */
@ApplicationScoped
class StatingShares {

    @Inject
    BoundaryActs boundaryActs;

    @Inject
    BoundaryActActs papers;

    @Inject
    TreeRows trees;

    @Inject
    AreaStates areas;

    @Inject
    DraftRows rows;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    Acts acts;

    @Inject
    Outbox outbox;

    /**
     * @throws ProblemException 409 while the act is a draft, 403 for places that are not the caller's, 422 for a place that
     *     the act did not divide, successors that are not its own or not all, and shares that do not sum
     */
    BoundaryAct state(UUID id, SharesRequest request) {
        trees.lock();
        var act = boundaryActs.locked(id);
        requireInForce(act);
        request.act().requireCome("/act");
        var states = states(act, request.places());
        areas.write(states);
        rows.stateShares(act.id(), request.places());
        acts.record(request.act(), ActRole.AMENDMENT, papers.at(id));
        publish(states);
        return act;
    }

    private static void requireInForce(BoundaryAct act) {
        if (act.isDraft()) {
            throw new ProblemException(PlansProblem.NOT_IN_FORCE, Where.request(), act.number());
        }
    }

    private List<AreaState> states(BoundaryAct act, List<SharesRequest.Divided> said) {
        var divided = divided(act, said);
        var stored = areas.byIds(divided.stream().map(Place::id).toList()).stream()
                .collect(Collectors.toMap(AreaState::id, Function.identity()));
        return IntStream.range(0, said.size())
                .mapToObj(i -> new StatedShares(
                        act, stored.get(divided.get(i).id()), successors(divided.get(i), act), said.get(i), pointer(i)))
                .map(StatedShares::state)
                .toList();
    }

    /** The divided places, each named once. */
    private List<Place> divided(BoundaryAct act, List<SharesRequest.Divided> said) {
        var before = act.effectiveOn().minusDays(1);
        var divided = new ArrayList<Place>();
        for (var i = 0; i < said.size(); i++) {
            var place = scope.required(said.get(i).oldCode(), before, pointer(i) + "/oldCode");
            if (divided.contains(place)) {
                throw new ProblemException(
                        PlansProblem.REPEATED_KEY, Where.body(pointer(i) + "/oldCode"), place.code());
            }
            divided.add(place);
        }
        return divided;
    }

    private List<Place> successors(Place place, BoundaryAct act) {
        return places.ended(place.id(), act.effectiveOn())
                .map(Ended::successors)
                .orElse(List.of());
    }

    private static String pointer(int place) {
        return "/places/" + place;
    }

    /** In one partition, so that whoever knows the last one knows all. */
    private void publish(List<AreaState> states) {
        var last = states.size() - 1;
        outbox.publishBefore(Topics.AREAS, AreaState.TYPE, states.subList(0, last));
        outbox.publish(Topics.AREAS, AreaState.TYPE, states.get(last));
    }
}
