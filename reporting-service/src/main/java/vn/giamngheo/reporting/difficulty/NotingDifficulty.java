package vn.giamngheo.reporting.difficulty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.reporting.duty.OwnPlaces;
import vn.giamngheo.reporting.figure.ReportArea;

/** Records what stands in the way, takes equal ones of places below into one, and answers. */
@ApplicationScoped
class NotingDifficulty {

    @Inject
    Difficulties difficulties;

    @Inject
    DifficultyScope difficultyScope;

    @Inject
    LineScope lineScope;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    OwnPlaces own;

    @Inject
    Preconditions preconditions;

    Difficulty note(DifficultyRequest request) {
        var area = area(request);
        lineScope.requireExisting(request.programme(), request.line(), "/line");
        var to = addressee(request, area);
        var id = Ids.next();
        difficulties.insert(id, area.id(), to.id(), request);
        if (!request.merges().isEmpty()) {
            merge(id, ReportArea.of(area), request.merges(), "/merges/");
        }
        return difficulties.byId(id).orElseThrow();
    }

    private Place area(DifficultyRequest request) {
        if (request.notedOn().isAfter(Days.today())) {
            throw new ProblemException(
                    DifficultyProblem.NOTED_IN_THE_FUTURE, Where.body("/notedOn"), request.notedOn());
        }
        var area = scope.existing(request.area(), request.notedOn(), "/area");
        own.require(ReportArea.of(area), request.notedOn(), Where.body("/area"));
        return area;
    }

    private Place addressee(DifficultyRequest request, Place area) {
        var to = scope.existing(request.to(), request.notedOn(), "/to");
        if (!places.isWithin(area.id(), List.of(to.id()), request.notedOn())) {
            throw new ProblemException(
                    DifficultyProblem.NOT_ABOVE, Where.body("/to"), area.code(), to.code(), request.notedOn());
        }
        return to;
    }

    /** More of the same. */
    Difficulty merge(UUID into, MergeRequest request) {
        var difficulty = difficultyScope.own(into);
        merge(into, difficulty.area(), request.difficulties(), "/difficulties/");
        return difficulties.byId(into).orElseThrow();
    }

    private void merge(UUID into, ReportArea area, List<UUID> merged, String pointer) {
        difficulties.lock(merged);
        for (var i = 0; i < merged.size(); i++) {
            requireAddressed(merged.get(i), into, area, Where.body(pointer + i));
        }
        difficulties.merge(merged, into);
    }

    private void requireAddressed(UUID id, UUID into, ReportArea area, Where where) {
        var difficulty = difficultyScope.open(id, where);
        if (id.equals(into) || !isAnsweredBy(difficulty, area)) {
            throw new ProblemException(DifficultyProblem.NOT_ADDRESSED_HERE, where, id, area.code());
        }
        difficultyScope.requireLines(difficulty, where);
    }

    /** The place itself, or what has become of the place that was asked. */
    private boolean isAnsweredBy(Difficulty difficulty, ReportArea area) {
        return difficulty.to().id().equals(area.id())
                || places.ended(difficulty.to().id(), Days.today()).stream()
                        .flatMap(ended -> ended.successors().stream())
                        .anyMatch(successor -> successor.id().equals(area.id()));
    }

    Difficulty word(UUID id, DifficultyChange change) {
        preconditions.require(difficultyScope.own(id));
        difficulties.word(id, change);
        return difficulties.byId(id).orElseThrow();
    }

    /** Whatever was taken into it is answered, too. */
    Difficulty answer(UUID id, AnswerRequest request) {
        difficultyScope.asked(id);
        difficulties.answer(id, request);
        return difficulties.byId(id).orElseThrow();
    }

    Difficulty withdraw(UUID id) {
        difficultyScope.requireLines(difficultyScope.own(id), Where.request());
        difficulties.withdraw(id);
        return difficulties.byId(id).orElseThrow();
    }
}
