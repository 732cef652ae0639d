package vn.giamngheo.reporting.progress;

import java.util.Map;
import vn.giamngheo.platform.value.PopulationWords;

/**
 * What figures are of: figures of different populations never add.
 *
 * @param population the words that name it, without differences of blanks and case; empty for the whole place
 */
record Measured(String indicator, String population) {

    Measured {
        population = PopulationWords.folded(population);
    }

    /** What is known of the population of a target, in its own words; else of the whole place, else null. */
    static <T> T known(PlanRows.Row target, Map<Measured, T> known) {
        var own = known.get(new Measured(target.indicatorCode(), target.population()));
        return own != null ? own : known.get(new Measured(target.indicatorCode(), null));
    }
}
