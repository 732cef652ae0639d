package vn.giamngheo.reporting.freshness;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the projections know at a moment.
 *
 * @param upTo every command that was committed before it is included; empty when something is missing
 * @param missing services of which nothing is known, and topics with events that could not be applied
 */
record Known(Optional<Instant> upTo, Set<String> missing) {

    /** What is certain of figures that were read between this moment and a later one. */
    Known and(Known later) {
        var both = new TreeSet<>(missing);
        both.addAll(later.missing);
        return new Known(both.isEmpty() ? Optional.of(earlier(later)) : Optional.empty(), both);
    }

    /** The later one may be behind: a rebuild may have exchanged the projections. */
    private Instant earlier(Known later) {
        var one = upTo.orElseThrow();
        var other = later.upTo.orElseThrow();
        return one.isBefore(other) ? one : other;
    }
}
