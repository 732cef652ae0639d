package vn.giamngheo.indicators.published;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.value.Period;

/** Of which place, year, kind of review and standard there may be several totals. */
public record TotalKey(UUID areaId, int year, String kind, String standard) {

    TotalKey at(UUID other) {
        return new TotalKey(other, year, kind, standard);
    }

    TotalKey in(int other) {
        return new TotalKey(areaId, other, kind, standard);
    }

    Period period() {
        return Period.year(year);
    }

    /** The day whose tree applies. */
    LocalDate day() {
        return period().to();
    }

    /** The day, or the nearest one of the year. */
    LocalDate nearestDay(LocalDate day) {
        if (day.isBefore(period().from())) {
            return period().from();
        }
        return day.isAfter(period().to()) ? period().to() : day;
    }
}
