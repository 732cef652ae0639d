package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;

/**
 * Who may touch an observation: it is its place's, as the tree stood on the last day of its period, or on the place's own
 * last day where an act that came late ended it before.
 */
@ApplicationScoped
class ObservedAreas {

    @Inject
    Places places;

    @Inject
    Scope scope;

    /** @throws ProblemException 403 */
    void requireReadable(Observation observation) {
        scope.requireRecordedReadable(observation.areaId(), observation.periodTo(), Where.request());
    }

    /** @throws ProblemException 403 */
    void requireWritable(Observation observation) {
        scope.requireRecorded(observation.areaId(), observation.periodTo(), Where.request());
    }
}
