package vn.giamngheo.indicators.classification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a decision says of a household.
 *
 * @param from the first day on which it holds
 * @param decidedOn the day of the decision
 * @param number of its act; null where it has none
 * @param round the review that it closed; null for one from before this system (origin legacy)
 * @param act where it stands
 */
public record ClassDecision(
        PovertyClass povertyClass, LocalDate from, LocalDate decidedOn, String number, UUID round, UUID act) {

    private static final Pattern REGISTERED = Pattern.compile("^\\s*(\\d{1,18})");

    /**
     * Of two that hold from one day the later one counts: by the day of the decision, then by the number under which the
     * commune registered it. What came from before this system gives way to a review.
     */
    static final Comparator<ClassDecision> ORDER = Comparator.comparing(ClassDecision::from)
            .thenComparing(ClassDecision::isOfReview)
            .thenComparing(ClassDecision::decidedOn)
            .thenComparingLong(ClassDecision::registered)
            .thenComparing(ClassDecision::number, Comparator.nullsFirst(Comparator.naturalOrder()));

    private boolean isOfReview() {
        return round != null;
    }

    private long registered() {
        var found = REGISTERED.matcher(number == null ? "" : number);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    /** Whether nothing says which of the two counts. */
    public boolean contradicts(ClassDecision other) {
        return povertyClass != other.povertyClass && ORDER.compare(this, other) == 0;
    }
}
