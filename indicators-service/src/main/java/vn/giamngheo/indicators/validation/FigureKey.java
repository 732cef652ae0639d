package vn.giamngheo.indicators.validation;

import java.util.UUID;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.platform.value.PopulationWords;

/** What a figure is of. @param population empty for the whole place */
record FigureKey(String indicator, String population, UUID areaId, Period period) {

    /** The same for all ways to write the words of the population. */
    FigureKey folded() {
        return new FigureKey(indicator, PopulationWords.folded(population), areaId, period);
    }
}
