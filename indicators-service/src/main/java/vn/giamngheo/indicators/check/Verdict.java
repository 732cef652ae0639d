package vn.giamngheo.indicators.check;

import java.math.BigDecimal;
import java.util.List;

/**
 * What became of a comparison.
 *
 * @param left null unless both sides were computed; what is missing counts as zero in it
 * @param missing the figures that are missing
 */
public record Verdict<K>(Kind kind, BigDecimal left, BigDecimal right, List<K> missing) {

    public enum Kind {
        HOLDS,
        BROKEN,
        /** It holds only if what is missing is zero, which nobody said. */
        HOLDS_WITH_BLANKS,
        /** Nothing can be said. */
        UNKNOWN
    }

    static <K> Verdict<K> unknown(List<K> missing) {
        return new Verdict<>(Kind.UNKNOWN, null, null, missing);
    }

    /** Whether there is something to tell. */
    public boolean isFound() {
        return kind == Kind.BROKEN || kind == Kind.HOLDS_WITH_BLANKS;
    }
}
