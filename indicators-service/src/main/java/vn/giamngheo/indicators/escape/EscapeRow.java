package vn.giamngheo.indicators.escape;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.household.PovertyCause;
import vn.giamngheo.platform.value.Days;

/**
 * A row of {@code escape_registration} with what follows from what is known of the household.
 *
 * @param found what the household lacks; null where no decided review has found it
 * @param stated the same, where it is stated; else null
 * @param person of the helper, sealed; null where nobody is named
 */
record EscapeRow(
        UUID id,
        UUID household,
        String code,
        UUID villageId,
        String village,
        UUID standardId,
        String standard,
        int year,
        LocalDate registeredOn,
        PovertyClass povertyClass,
        List<PovertyCause> causes,
        List<String> found,
        List<String> stated,
        String organisation,
        byte[] person,
        EscapeView.EscapeOutcome outcome,
        Instant recordedAt,
        Instant withdrawnAt) {

    RegisterKey key() {
        return new RegisterKey(villageId, year, standardId);
    }

    /** The day on which it is counted in its village. */
    LocalDate countedOn() {
        var last = LocalDate.of(year, 12, 31);
        return last.isBefore(Days.today()) ? last : Days.today();
    }

    List<String> lacking() {
        return found == null ? stated : found;
    }
}
