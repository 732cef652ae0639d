package vn.giamngheo.reporting.release;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of which places the classes of households are left out, so that none of few is told, and none is computed from what is
 * shown: what a total and the places shown leave over is of at least two places and itself not of few.
 *
 * @param total whether those of the total are left out, and then those of all
 */
record Withholding<K>(boolean total, Set<K> places) {

    /**
     * @param total of all, also of what no place is listed for
     * @param places by key, in the order in which ties are decided
     */
    static <K> Withholding<K> of(Population total, Map<K, Population> places, Threshold threshold) {
        if (total.tells(threshold)) {
            return new Withholding<>(true, Set.copyOf(places.keySet()));
        }
        var elsewhere = places.values().stream().reduce(total, Population::minus);
        var group = new Group<K>(threshold, elsewhere);
        places.forEach(group::addIfTelling);
        smallestFirst(places).forEach(each -> group.addIfNeeded(each.getKey(), each.getValue()));
        return new Withholding<>(false, Set.copyOf(group.places));
    }

    boolean hides(K place) {
        return places.contains(place);
    }

    private static <K> List<Map.Entry<K, Population>> smallestFirst(Map<K, Population> places) {
        return places.entrySet().stream()
                .sorted(Comparator.comparingLong(
                        place -> place.getValue().households().multidimensional()))
                .collect(Collectors.toList());
    }

    /** What is told together only, as the rest of a total. */
    private static final class Group<K> {

        private final Threshold threshold;
        private final Set<K> places = new LinkedHashSet<>();
        private Population together = Population.NOBODY;
        private int members;

        /** @param elsewhere what no place is listed for; it is never shown, and may be of few */
        Group(Threshold threshold, Population elsewhere) {
            this.threshold = threshold;
            if (elsewhere.tells(threshold)) {
                join(elsewhere);
            }
        }

        void addIfTelling(K place, Population population) {
            if (population.tells(threshold)) {
                add(place, population);
            }
        }

        void addIfNeeded(K place, Population population) {
            if (!places.contains(place) && isOpen()) {
                add(place, population);
            }
        }

        private void add(K place, Population population) {
            places.add(place);
            join(population);
        }

        private void join(Population population) {
            together = together.plus(population);
            members++;
        }

        private boolean isOpen() {
            return members > 0 && (members < 2 || together.tells(threshold));
        }
    }
}
