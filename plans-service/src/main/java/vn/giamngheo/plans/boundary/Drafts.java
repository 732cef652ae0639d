package vn.giamngheo.plans.boundary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.References;

/** The drafts that the lines of a file name, each looked up once. */
final class Drafts {

    private final BoundaryActs acts;
    private final Map<String, Optional<BoundaryAct>> known = new HashMap<>();

    Drafts(BoundaryActs acts) {
        this.acts = acts;
    }

    /** @throws ProblemException when there is no such act, it is in force already, or the row is of another day */
    BoundaryAct named(String number, LocalDate effectiveOn) {
        var act = known.computeIfAbsent(number, acts::heldWithNumber)
                .orElseThrow(
                        () -> References.unknown("/act", new Words("văn bản sắp xếp", "boundary act"), number, ""));
        if (!act.isDraft()) {
            throw new ProblemException(PlansProblem.ALREADY_IN_FORCE, Where.body("/act"), number);
        }
        if (!act.effectiveOn().equals(effectiveOn)) {
            throw new ProblemException(
                    PlansProblem.EFFECTIVE_ON_ANOTHER_DAY, Where.body("/effectiveOn"), effectiveOn, act.effectiveOn());
        }
        return act;
    }
}
