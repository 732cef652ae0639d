package vn.giamngheo.indicators.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.act.Act;

/**
 * A poverty standard.
 *
 * @param areaId whose standard it is: the country, or a province with one of its own
 * @param extensions in the order of their last days
 */
record StandardView(
        UUID id,
        String code,
        Label name,
        UUID areaId,
        LocalDate validFrom,
        LocalDate validTo,
        StandardContent content,
        Act act,
        List<Extension> extensions) {

    /** @param validTo until when the act let the standard hold */
    record Extension(LocalDate validTo, Act act) {}
}
