package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Takes households from step to step; what is not next does not happen. */
@ApplicationScoped
class Proceeding {

    @Inject
    Rounds rounds;

    @Inject
    Cases cases;

    /**
     * The round, for one command at a time.
     *
     * @throws ProblemException 409 when it is decided
     */
    Round underWay(UUID id) {
        var round = rounds.locked(id);
        requireUnderWay(round);
        return round;
    }

    /** @throws ProblemException 409 when it is decided */
    static void requireUnderWay(Round round) {
        if (round.isDecided()) {
            throw new ProblemException(IndicatorsProblem.REVIEW_DECIDED, Where.request(), round.decidedOn());
        }
    }

    /** @throws ProblemException 422 when the household is not on the list */
    Case of(Round round, UUID household, String pointer) {
        return cases.of(round.id(), household)
                .orElseThrow(() -> new ProblemException(IndicatorsProblem.NOT_ON_THE_LIST, Where.body(pointer)));
    }

    /** @throws ProblemException 409 when the household is at a step that does not lead there */
    static void require(Case reviewed, Step next) {
        if (!reviewed.step().leadsTo(next)) {
            throw new ProblemException(
                    IndicatorsProblem.STEP_NOT_NEXT,
                    Where.request(),
                    reviewed.householdCode(),
                    reviewed.step().words(),
                    next.words());
        }
    }

    /** All of a village that have not been refused, together. */
    void village(Round round, UUID village, Step next) {
        var open = cases.all(round.id(), village).stream()
                .filter(reviewed -> reviewed.step() != Step.REFUSED)
                .toList();
        if (open.isEmpty()) {
            throw new ProblemException(IndicatorsProblem.NOT_ON_THE_LIST, Where.body("/village"));
        }
        open.forEach(reviewed -> require(reviewed, next));
        step(open, next);
    }

    void step(List<Case> some, Step next) {
        cases.step(some.stream().map(Case::id).toList(), next);
    }
}
