package vn.giamngheo.reporting.difficulty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.reporting.duty.OwnPlaces;

/** A difficulty is worded by its own place and answered by the one that is asked, each by who writes for its line. */
@ApplicationScoped
class DifficultyScope {

    @Inject
    Difficulties difficulties;

    @Inject
    OwnPlaces own;

    @Inject
    LineScope lineScope;

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    Difficulty readable(UUID id) {
        return difficulties
                .byId(id)
                .filter(difficulty -> difficulties.isSeen(difficulty.id()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** Locked, of the caller's own place. @throws ProblemException as {@link #readable}, 403, 409 when it is not open */
    Difficulty own(UUID id) {
        var difficulty = open(id, Where.request());
        own.require(difficulty.area(), difficulty.notedOn(), Where.request());
        requireLine(difficulty, Where.request());
        return difficulty;
    }

    /** Locked, to be answered by the caller. @throws ProblemException as {@link #readable}, 403, 409 when it is not open */
    Difficulty asked(UUID id) {
        var difficulty = open(id, Where.request());
        own.require(difficulty.to(), difficulty.notedOn(), Where.request());
        requireLines(difficulty, Where.request());
        return difficulty;
    }

    /** Also of all that was taken into it. @throws ProblemException 403 when the caller does not write for one of the lines */
    void requireLines(Difficulty difficulty, Where where) {
        requireLine(difficulty, where);
        difficulties.below(difficulty.id()).forEach(each -> requireLine(each, where));
    }

    private void requireLine(Difficulty difficulty, Where where) {
        lineScope.require(difficulty.programme(), difficulty.line(), where);
    }

    /** Locked. @throws ProblemException as {@link #readable}, 409 when it is not open */
    Difficulty open(UUID id, Where where) {
        difficulties.lock(List.of(id));
        var difficulty = readable(id);
        if (!difficulty.isOpen()) {
            throw new ProblemException(
                    DifficultyProblem.NOT_OPEN, where, id, difficulty.state().words());
        }
        return difficulty;
    }
}
