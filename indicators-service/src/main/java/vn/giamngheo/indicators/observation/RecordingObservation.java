package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Records what was observed for the first time. */
@ApplicationScoped
class RecordingObservation {

    @Inject
    TakingStatements taking;

    /** @throws ProblemException 409 when there is a figure for a part of the time already, also when it says the same */
    Observation observe(Statement statement) {
        var taken = taking.take(List.of(statement)).get(0);
        if (taken.result() == Result.UNCHANGED || isOtherwise(taken)) {
            throw new ProblemException(
                    IndicatorsProblem.OBSERVED_ALREADY,
                    Where.body("/periodFrom"),
                    statement.indicator(),
                    statement.area().text());
        }
        if (taken.refused() != null) {
            throw taken.refused();
        }
        return taken.observation();
    }

    /** Here nothing is corrected. */
    private static boolean isOtherwise(Taken taken) {
        return taken.refused() != null && taken.refused().code() == IndicatorsProblem.CORRECTION_WITHOUT_REASON;
    }
}
