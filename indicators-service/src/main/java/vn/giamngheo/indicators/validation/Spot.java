package vn.giamngheo.indicators.validation;

import java.util.UUID;
import vn.giamngheo.platform.value.Period;

/** A place over a period, at which a rule is checked. */
record Spot(UUID areaId, Period period) {

    String text() {
        return areaId + "/" + period.from() + "/" + period.to();
    }
}
