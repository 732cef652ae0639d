package vn.giamngheo.reporting.progress;

import java.util.List;
import java.util.function.Function;

/** A page of what is known as a whole and in order. */
final class PageOfItems {

    private PageOfItems() {}

    /**
     * Those after the last one of the page before.
     *
     * @param keys by which the items are in order
     * @param after the keys of the last one; empty for the first page
     */
    static <T> List<T> of(List<T> items, Function<T, List<String>> keys, List<String> after, int limit) {
        return items.stream()
                .filter(item -> after.isEmpty() || isAfter(keys.apply(item), after))
                .limit(limit)
                .toList();
    }

    private static boolean isAfter(List<String> keys, List<String> after) {
        for (var i = 0; i < keys.size(); i++) {
            var compared = keys.get(i).compareTo(after.get(i));
            if (compared != 0) {
                return compared > 0;
            }
        }
        return false;
    }
}
