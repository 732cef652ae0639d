package vn.giamngheo.reporting.progress;

import java.util.Map;

/** What targets say with their figure, by the codes that plans tell. */
public final class Comparators {

    /** What a figure is: one that bounds from below or above, one to be met, or one by which something goes down. */
    private enum Sense {
        LEAST,
        MOST,
        LEVEL,
        REDUCTION
    }

    private static final Map<String, Sense> SENSES = Map.of(
            "at_least", Sense.LEAST,
            "more_than", Sense.LEAST,
            "at_most", Sense.MOST,
            "less_than", Sense.MOST,
            "equal", Sense.LEVEL,
            "about", Sense.LEVEL,
            "reduce_by", Sense.REDUCTION);

    private static final Map<String, String> WORDS = Map.of(
            "at_least", "ít nhất",
            "more_than", "trên",
            "at_most", "nhiều nhất",
            "less_than", "dưới",
            "equal", "bằng",
            "about", "khoảng",
            "reduce_by", "giảm",
            "range", "trong khoảng");

    private Comparators() {}

    /**
     * Whether the figures of two say the same kind of thing, so that one is less than the other: bounds of one side, and a level
     * against a level or a bound; a reduction against a reduction alone. A range has two figures and is held against none.
     */
    static boolean areComparable(String one, String other) {
        var first = sense(one);
        var second = sense(other);
        return first != null
                && second != null
                && (first == second || isLevel(first) && isBound(second) || isBound(first) && isLevel(second));
    }

    private static Sense sense(String comparator) {
        return comparator == null ? null : SENSES.get(comparator);
    }

    private static boolean isLevel(Sense sense) {
        return sense == Sense.LEVEL;
    }

    private static boolean isBound(Sense sense) {
        return sense == Sense.LEAST || sense == Sense.MOST;
    }

    /** In Vietnamese; the code itself where there is no word for it. */
    public static String printed(String comparator) {
        return comparator == null ? null : WORDS.getOrDefault(comparator, comparator);
    }
}
