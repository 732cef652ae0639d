package vn.giamngheo.plans.boundary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.giamngheo.events.Areas;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.References;

/** The drafts that the lines of a file name, each looked up once. */
final class Drafts {

    private final BoundaryActs acts;
    private final DraftScope scope;
    private final Map<String, Optional<Known>> known = new HashMap<>();

    Drafts(BoundaryActs acts, DraftScope scope) {
        this.acts = acts;
        this.scope = scope;
    }

    /** @param own whether the caller may change it */
    private record Known(BoundaryAct act, boolean own) {}

    /**
     * @throws ProblemException when there is no such act, it is in force already, somebody else prepared it, or the row
     *     is of another day
     */
    BoundaryAct named(String number, LocalDate effectiveOn) {
        var found = known.computeIfAbsent(number, this::lookUp)
                .orElseThrow(
                        () -> References.unknown("/act", new Words("văn bản sắp xếp", "boundary act"), number, ""));
        var act = found.act();
        if (!act.isDraft()) {
            throw new ProblemException(PlansProblem.ALREADY_IN_FORCE, Where.body("/act"), number);
        }
        if (!found.own()) {
            throw new ProblemException(CommonProblem.FORBIDDEN_PLACE, Where.body("/act"), Areas.COUNTRY_CODE);
        }
        if (!act.effectiveOn().equals(effectiveOn)) {
            throw new ProblemException(
                    PlansProblem.EFFECTIVE_ON_ANOTHER_DAY, Where.body("/effectiveOn"), effectiveOn, act.effectiveOn());
        }
        return act;
    }

    private Optional<Known> lookUp(String number) {
        return acts.withNumber(number).map(act -> new Known(act, scope.isOwn(act)));
    }
}
