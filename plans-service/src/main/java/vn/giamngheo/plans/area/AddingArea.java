package vn.giamngheo.plans.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.value.Ids;

/** Adds places below others. */
@ApplicationScoped
class AddingArea {

    @Inject
    AreaStates areas;

    @Inject
    Places places;

    @Inject
    Parents parents;

    @Inject
    Outbox outbox;

    AreaState add(AreaRequest request) {
        areas.hold();
        var area = prepare(request, TakenCodes.of(places, List.of(request)));
        store(List.of(area));
        return area;
    }

    /**
     * The place that is asked for, checked and not yet stored.
     *
     * @param taken what the codes mean so far; from now on also this place
     */
    AreaState prepare(AreaRequest request, TakenCodes taken) {
        var parent = parent(request);
        checkCodeIsFree(request, taken);
        var place = place(request, parent);
        taken.add(place);
        return new AreaState(place.id(), 1, false, place.level(), List.of(period(place)));
    }

    void store(List<AreaState> added) {
        areas.write(added);
        outbox.publish(Topics.AREAS, AreaState.TYPE, added);
    }

    private Place parent(AreaRequest request) {
        checkOwn(request);
        var parent = parents.required(request.parent(), request.validFrom(), "/parent");
        checkParent(request, parent);
        return parent;
    }

    private static void checkOwn(AreaRequest request) {
        if (!request.level().fits(request.code())) {
            throw new ProblemException(
                    PlansProblem.CODE_OF_ANOTHER_LEVEL,
                    Where.body("/code"),
                    request.code().text(),
                    request.level().form());
        }
        if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
            throw new ProblemException(
                    PlansProblem.ENDS_BEFORE_IT_BEGINS, Where.body("/validTo"), request.validFrom(), request.validTo());
        }
    }

    private void checkParent(AreaRequest request, Place parent) {
        if (!request.level().liesBelow(parent.level())) {
            throw new ProblemException(
                    PlansProblem.PARENT_OF_ANOTHER_LEVEL,
                    Where.body("/parent"),
                    parent.code(),
                    Level.word(parent.level()));
        }
        if (request.level() == Level.VILLAGE && !request.code().text().startsWith(parent.code() + "-")) {
            throw new ProblemException(
                    PlansProblem.VILLAGE_OF_ANOTHER_COMMUNE,
                    Where.body("/code"),
                    request.code().text(),
                    parent.code());
        }
        var end = parents.end(parent);
        if (end != null && (request.validTo() == null || request.validTo().isAfter(end))) {
            throw new ProblemException(
                    PlansProblem.PARENT_NOT_THERE_ALL_THE_TIME,
                    Where.body("/parent"),
                    parent.code(),
                    request.validFrom(),
                    request.validTo() == null ? "…" : request.validTo());
        }
    }

    private static void checkCodeIsFree(AreaRequest request, TakenCodes taken) {
        if (taken.isTaken(request)) {
            throw new ProblemException(
                    CommonProblem.ALREADY_EXISTS,
                    Where.body("/code"),
                    request.code().text());
        }
    }

    private static Place place(AreaRequest request, Place parent) {
        return new Place(
                Ids.next(),
                request.level().wireName(),
                request.code().text(),
                request.name().strip(),
                request.kind(),
                parent.id(),
                request.validFrom(),
                request.validTo());
    }

    private static AreaState.Period period(Place place) {
        return new AreaState.Period(
                place.validFrom(), place.validTo(), place.code(), place.name(), place.kind(), place.parentId());
    }
}
