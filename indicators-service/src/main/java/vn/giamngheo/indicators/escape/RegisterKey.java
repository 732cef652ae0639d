package vn.giamngheo.indicators.escape;

import java.util.Comparator;
import java.util.UUID;

/** Which register: that of a village, a year and a standard. */
public record RegisterKey(UUID village, int year, UUID standard) implements Comparable<RegisterKey> {

    private static final Comparator<RegisterKey> ORDER = Comparator.comparing(RegisterKey::village)
            .thenComparing(RegisterKey::year)
            .thenComparing(RegisterKey::standard);

    /** The order in which registers are locked. */
    @Override
    public int compareTo(RegisterKey other) {
        return ORDER.compare(this, other);
    }
}
