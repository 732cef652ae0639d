package vn.giamngheo.indicators.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.platform.act.Act;

/**
 * The classes of a household by a standard.
 *
 * @param on the day that is asked about, with the class on it
 * @param newlyEscapedUntil the last day of the time for which its last escape is new; absent when it is poor or never was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClassesView(
        UUID householdId,
        String standard,
        LocalDate on,
        PovertyClass povertyClass,
        boolean newlyEscaped,
        LocalDate newlyEscapedUntil,
        List<Spell> spells) {

    /** @param origin {@code legacy} where it was decided before this system began, else {@code decision} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Spell(PovertyClass povertyClass, LocalDate validFrom, LocalDate validTo, String origin, Act act) {}
}
