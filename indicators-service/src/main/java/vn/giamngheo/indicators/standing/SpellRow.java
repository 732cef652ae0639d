package vn.giamngheo.indicators.standing;

import java.time.LocalDate;
import java.util.UUID;
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

    /** Whether it is this spell, whenever that ends. */
    boolean begins(ClassHistory.Spell spell) {
        return validFrom.equals(spell.from()) && povertyClass == spell.povertyClass();
    }
}
