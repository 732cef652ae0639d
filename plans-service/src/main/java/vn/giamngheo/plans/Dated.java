package vn.giamngheo.plans;

import java.time.LocalDate;

/** What holds from one day to another, both inclusive; without a last day while no end is known. */
public interface Dated {

    LocalDate validFrom();

    /** Null while no end is known. */
    LocalDate validTo();

    default boolean endsBeforeItBegins() {
        return validTo() != null && validTo().isBefore(validFrom());
    }

    default boolean overlaps(Dated other) {
        return !validFrom().isAfter(lastDay(other)) && !other.validFrom().isAfter(lastDay(this));
    }

    default boolean isWithin(Dated other) {
        return !validFrom().isBefore(other.validFrom()) && !lastDay(this).isAfter(lastDay(other));
    }

    /** The days as messages name them. */
    default String days() {
        return validFrom() + " – " + (validTo() == null ? "…" : validTo());
    }

    private static LocalDate lastDay(Dated dated) {
        return dated.validTo() == null ? LocalDate.MAX : dated.validTo();
    }
}
