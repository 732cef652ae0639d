package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;

/** Records what a person found who looked at two households. */
@ApplicationScoped
class ResolvingDuplicate {

    @Inject
    Duplicates duplicates;

    @Inject
    Households households;

    @Inject
    HouseholdScope scope;

    @Inject
    Caller caller;

    Duplicates.Pair resolve(UUID id, ResolutionRequest request) {
        var pair = duplicates.locked(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        requireOwn(pair);
        if (pair.finding() != null) {
            throw new ProblemException(IndicatorsProblem.RESOLVED_ALREADY, Where.request(), pair.finding());
        }
        duplicates.resolve(id, request.finding().wireName(), request.note(), caller.subject());
        return duplicates.locked(id).orElseThrow();
    }

    /** Whoever keeps one of the two may say. */
    private void requireOwn(Duplicates.Pair pair) {
        var first = households.existing(pair.firstId());
        if (!scope.isReadable(first)) {
            scope.requireWritable(households.existing(pair.secondId()));
        } else {
            scope.requireWritable(first);
        }
    }
}
