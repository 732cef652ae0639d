package vn.giamngheo.plans.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.events.AreaClassesState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;

/** Records what acts say of places. */
@ApplicationScoped
class Classifying {

    @Inject
    Scope scope;

    @Inject
    ClassStates states;

    @Inject
    Outbox outbox;

    /** @return the place */
    UUID classify(ClassRequest request) {
        var place = place(request);
        var history = histories(List.of(place.id())).get(place.id());
        history.add(request);
        store(List.of(history));
        return place.id();
    }

    /** @throws ProblemException 422 when the request breaks a rule of its own, 403 when the place is not the caller's */
    Place place(ClassRequest request) {
        if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
            throw new ProblemException(
                    PlansProblem.ENDS_BEFORE_IT_BEGINS, Where.body("/validTo"), request.validFrom(), request.validTo());
        }
        if (!request.scheme().allowed().contains(request.value())) {
            throw new ProblemException(
                    PlansProblem.CLASS_OF_ANOTHER_SCHEME,
                    Where.body("/value"),
                    request.value(),
                    request.scheme().wireName(),
                    request.scheme().allowed());
        }
        var place = scope.required(request.area(), request.validFrom(), "/area");
        if (!request.scheme().appliesTo(place.level())) {
            throw new ProblemException(
                    PlansProblem.CLASS_OF_ANOTHER_LEVEL,
                    Where.body("/scheme"),
                    request.scheme().wireName(),
                    place.level());
        }
        return place;
    }

    Map<UUID, History> histories(List<UUID> places) {
        return states.locked(places).stream().collect(Collectors.toMap(AreaClassesState::id, History::new));
    }

    void store(Collection<History> histories) {
        var changed =
                histories.stream().filter(History::isChanged).map(History::next).toList();
        if (!changed.isEmpty()) {
            states.write(changed);
            outbox.publish(Topics.AREA_CLASSES, AreaClassesState.TYPE, changed);
        }
        states.dropEmpty(histories.stream().map(History::place).toList());
    }
}
