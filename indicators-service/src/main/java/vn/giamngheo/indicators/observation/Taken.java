package vn.giamngheo.indicators.observation;

import vn.giamngheo.platform.http.ProblemException;

/**
 * What became of one of many.
 *
 * @param observation as it is now; null when it was refused
 * @param refused null unless it broke a rule; nothing is stored of it then
 */
record Taken(Result result, Observation observation, ProblemException refused) {

    static Taken refused(ProblemException refused) {
        return new Taken(Result.REFUSED, null, refused);
    }
}
