package vn.giamngheo.reporting.progress;

import java.util.Map;

/**
 * What figures are of: figures of different populations never add.
 *
 * @param population null for the whole place
 */
record Measured(String indicator, String population) {

    /** What is known of the population of a target, in its own words; else of the whole place, else null. */
    static <T> T known(PlanRows.Row target, Map<Measured, T> known) {
        var own = known.get(new Measured(target.indicatorCode(), target.population()));
        return own != null ? own : known.get(new Measured(target.indicatorCode(), null));
    }
}
