package vn.giamngheo.indicators.classification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a decision says of a household.
 *
 * @param from the first day on which it holds
 * @param decidedOn the day of the decision
 * @param commune in whose register its act stands; null for one from before this system
 * @param number of its act in that register; null where it has none
 * @param round the review that it closed; null for one from before this system (origin legacy)
 * @param act where it stands
 */
public record ClassDecision(
        PovertyClass povertyClass,
        LocalDate from,
        LocalDate decidedOn,
        UUID commune,
        String number,
        UUID round,
        UUID act) {

    /** As the database orders ids, too. */
    private static final Comparator<UUID> BY_TEXT = Comparator.nullsFirst(Comparator.comparing(UUID::toString));

    private static final Pattern REGISTERED = Pattern.compile("^\\s*(\\d{1,18})");

    /**
     * Of two that hold from one day the later one counts: by the day of the decision, then by the number under which the
     * commune registered it. What came from before this system gives way to a review. Where no register says which of two is the
     * later one, the order only makes sure that the same one counts, whichever was entered first.
     */
    public static final Comparator<ClassDecision> ORDER = Comparator.comparing(ClassDecision::from)
            .thenComparing(ClassDecision::isOfReview)
            .thenComparing(ClassDecision::decidedOn)
            .thenComparing(ClassDecision::commune, BY_TEXT)
            .thenComparingLong(ClassDecision::registered)
            .thenComparing(ClassDecision::number, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ClassDecision::round, BY_TEXT);

    private boolean isOfReview() {
        return round != null;
    }

    private long registered() {
        var found = REGISTERED.matcher(number == null ? "" : number);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    /** Whether one register has them under one number: one of the two is not what was signed. */
    public boolean contradicts(ClassDecision other) {
        return differsOnTheDay(other)
                && Objects.equals(commune, other.commune)
                && number != null
                && number.equals(other.number);
    }

    /** Whether no register says which of the two is the later one: they stand in two, or have no number. */
    public boolean isUnordered(ClassDecision other) {
        return differsOnTheDay(other)
                && (!Objects.equals(commune, other.commune) || number == null || other.number == null);
    }

    private boolean differsOnTheDay(ClassDecision other) {
        return povertyClass != other.povertyClass
                && from.equals(other.from)
                && decidedOn.equals(other.decidedOn)
                && isOfReview()
                && other.isOfReview();
    }
}
