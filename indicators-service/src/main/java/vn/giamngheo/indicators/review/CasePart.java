package vn.giamngheo.indicators.review;

import java.util.List;
import java.util.Map;
import vn.giamngheo.indicators.classification.PovertyClass;

/**
 * A household in a review, with what belongs to it.
 *
 * @param counts how many of each item of sheet B1 it has; empty where none were counted
 * @param certificate the code of what the decision gave it; null where it gave none
 */
public record CasePart(Case reviewed, Map<String, Integer> counts, List<Objection> objections, String certificate) {

    /** What was decided, else what was found; null while nobody has surveyed. */
    public PovertyClass povertyClass() {
        return reviewed.decidedClass() == null ? reviewed.foundClass() : reviewed.decidedClass();
    }
}
