package vn.giamngheo.plans.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** Adds a place below another. */
@ApplicationScoped
class AddingArea {

    @Inject
    Areas areas;

    @Inject
    Places places;

    @Inject
    Parents parents;

    @Inject
    Outbox outbox;

    Area add(AreaRequest request) {
        var parent = parent(request);
        checkCodeIsFree(request);
        return store(request, parent);
    }

    /** @param request whose code is known to be free */
    Area addFree(AreaRequest request) {
        return store(request, parent(request));
    }

    boolean isCodeFree(AreaRequest request) {
        return !places.isUsed(request.code(), request.validFrom(), request.validTo());
    }

    private Place parent(AreaRequest request) {
        checkOwn(request);
        var parent = parents.required(request.parent(), request.validFrom(), "/parent");
        checkParent(request, parent);
        return parent;
    }

    private Area store(AreaRequest request, Place parent) {
        var area = new Area(Ids.next(), request.level(), period(request, parent));
        var state = area.nextState();
        areas.persistAndFlush(area);
        outbox.publish(Topics.AREAS, AreaState.TYPE, area.id(), state);
        return area;
    }

    private static void checkOwn(AreaRequest request) {
        if (!request.level().fits(request.code())) {
            throw new ProblemException(
                    PlansProblem.CODE_OF_ANOTHER_LEVEL,
                    Where.body("/code"),
                    request.code().text(),
                    request.level().digits());
        }
        if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
            throw new ProblemException(
                    PlansProblem.ENDS_BEFORE_IT_BEGINS, Where.body("/validTo"), request.validFrom(), request.validTo());
        }
    }

    private void checkParent(AreaRequest request, Place parent) {
        if (!request.level().liesBelow(parent.level())) {
            throw new ProblemException(
                    PlansProblem.PARENT_OF_ANOTHER_LEVEL, Where.body("/parent"), parent.code(), parent.level());
        }
        if (parent.validTo() != null
                && (request.validTo() == null || request.validTo().isAfter(parent.validTo()))) {
            throw new ProblemException(
                    PlansProblem.PARENT_NOT_THERE_ALL_THE_TIME,
                    Where.body("/parent"),
                    parent.code(),
                    request.validFrom(),
                    request.validTo() == null ? "…" : request.validTo());
        }
    }

    private void checkCodeIsFree(AreaRequest request) {
        if (!isCodeFree(request)) {
            throw new ProblemException(
                    CommonProblem.ALREADY_EXISTS,
                    Where.body("/code"),
                    request.code().text());
        }
    }

    private static AreaPeriod period(AreaRequest request, Place parent) {
        return new AreaPeriod(
                request.validFrom(),
                request.validTo(),
                request.code().text(),
                request.name().strip(),
                request.kind(),
                parent.id());
    }
}
