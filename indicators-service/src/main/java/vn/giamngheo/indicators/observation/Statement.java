package vn.giamngheo.indicators.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.platform.value.PopulationWords;

/**
 * Somebody's word of what was observed, however it came in.
 *
 * @param population as it is kept: without needless blanks; null for the whole place
 * @param statedOn null for today
 * @param reason why it differs from what was said before; null where nothing was
 */
record Statement(
        String indicator,
        AreaCode area,
        LocalDate periodFrom,
        LocalDate periodTo,
        String population,
        Figure figure,
        String source,
        LocalDate statedOn,
        String reason) {

    Statement {
        population = PopulationWords.written(population);
    }

    Period period() {
        return new Period(periodFrom, periodTo);
    }

    LocalDate knownSince() {
        return Objects.requireNonNullElseGet(statedOn, Days::today);
    }

    /** @param number of the version; the first one has no reason */
    Version version(int number, String recordedBy) {
        return new Version(
                number,
                figure,
                source,
                knownSince(),
                number == 1 ? null : reason,
                recordedBy,
                Instant.now(),
                null,
                null);
    }
}
