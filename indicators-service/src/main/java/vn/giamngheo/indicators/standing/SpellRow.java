package vn.giamngheo.indicators.standing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import vn.giamngheo.indicators.classification.ClassDecision;
import vn.giamngheo.indicators.classification.ClassHistory;
import vn.giamngheo.indicators.classification.PovertyClass;

/** A row of {@code household_class}. */
public record SpellRow(
        UUID id,
        UUID householdId,
        PovertyClass povertyClass,
        LocalDate validFrom,
        LocalDate validTo,
        String origin,
        UUID roundId,
        UUID actId) {

    ClassHistory.Spell spell() {
        return new ClassHistory.Spell(povertyClass, validFrom, validTo);
    }

    public boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    /** Whether it begins with that decision, whenever it ends. */
    boolean beginsWith(ClassDecision decision) {
        return validFrom.equals(decision.from())
                && povertyClass == decision.povertyClass()
                && Objects.equals(roundId, decision.round())
                && actId.equals(decision.act());
    }

    SpellRow until(LocalDate last) {
        return new SpellRow(id, householdId, povertyClass, validFrom, last, origin, roundId, actId);
    }
}
