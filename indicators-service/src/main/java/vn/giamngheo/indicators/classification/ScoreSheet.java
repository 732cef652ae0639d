package vn.giamngheo.indicators.classification;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sheet B1: what a household has and is, in points that stand for its income. */
public record ScoreSheet(List<Item> items) {

    /**
     * Something that gives points.
     *
     * @param choice items of the same choice exclude each other, such as the kinds of a roof; null where it stands alone
     * @param points of one; may be below zero
     * @param most up to how many count, such as 3 buffaloes
     */
    public record Item(String code, String choice, int points, int most) {

        int score(int count) {
            return Math.multiplyExact(points, Math.min(count, most));
        }
    }

    /**
     * The points of a household.
     *
     * @param counts how many of each item it has, by code
     * @throws NotOnSheet when an item is not on the sheet, or two of one choice are given
     */
    public int score(Map<String, Integer> counts) {
        var byCode = items.stream().collect(Collectors.toMap(Item::code, Function.identity()));
        requireKnown(counts, byCode);
        requireOneOfEachChoice(counts, byCode);
        return counts.entrySet().stream()
                .mapToInt(count -> byCode.get(count.getKey()).score(count.getValue()))
                .reduce(0, Math::addExact);
    }

    private static void requireKnown(Map<String, Integer> counts, Map<String, Item> byCode) {
        counts.keySet().stream()
                .filter(code -> !byCode.containsKey(code))
                .sorted()
                .findFirst()
                .ifPresent(code -> {
                    throw new NotOnSheet(code);
                });
    }

    private static void requireOneOfEachChoice(Map<String, Integer> counts, Map<String, Item> byCode) {
        var taken = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> byCode.get(count.getKey()))
                .filter(item -> item.choice() != null)
                .collect(Collectors.groupingBy(Item::choice));
        taken.values().stream().filter(items -> items.size() > 1).findFirst().ifPresent(items -> {
            throw new NotOnSheet(items.get(1).code());
        });
    }

    /** An answer that the sheet does not have, or not beside another. */
    public static final class NotOnSheet extends RuntimeException {

        private final String code;

        NotOnSheet(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
