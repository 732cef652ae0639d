package vn.giamngheo.reporting.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.Nested;

/**
 * The figures of one stock in a subtree, each household once: the last figure of a place stands for all below it, until all that
 * lies below it has later ones, which then stand for it. Of one day what is approved goes before what is not.
 */
final class StocksInSubtree {

    private final Map<UUID, Found> last = new HashMap<>();

    /**
     * An observation and where it stands.
     *
     * @param above the places above its own, of a stock; else null
     * @param below the places directly below its own, of a stock with figures there; else null
     */
    public record Found(@Nested Recorded recorded, List<UUID> above, List<UUID> below) {

        private ObservedRow row() {
            return recorded.row();
        }

        private UUID place() {
            return row().areaId();
        }

        private boolean isStock() {
            return above != null;
        }

        private boolean isLaterThan(Found other) {
            var after = row().periodTo().compareTo(other.row().periodTo());
            return after > 0
                    || after == 0
                            && row().stated().isApproved()
                            && !other.row().stated().isApproved();
        }
    }

    private StocksInSubtree(Collection<Found> figures) {
        figures.forEach(each -> last.merge(each.place(), each, (one, next) -> next.isLaterThan(one) ? next : one));
    }

    /** Those that count: of what is no stock all, of stocks those of the places that stand for the subtree. */
    static List<Recorded> once(List<Found> found) {
        var standing = found.stream()
                .filter(Found::isStock)
                .collect(Collectors.groupingBy(each -> each.row().measured()))
                .values()
                .stream()
                .flatMap(each -> new StocksInSubtree(each).standing().stream())
                .collect(Collectors.toSet());
        return found.stream()
                .filter(each -> !each.isStock() || standing.contains(each))
                .map(Found::recorded)
                .toList();
    }

    private Set<Found> standing() {
        return last.values().stream()
                .filter(each -> !isReplaced(each))
                .filter(each ->
                        each.above().stream().map(last::get).noneMatch(total -> total != null && !isReplaced(total)))
                .collect(Collectors.toSet());
    }

    private boolean isReplaced(Found total) {
        return areLater(total.below(), total, new HashSet<>());
    }

    private boolean areLater(Collection<UUID> places, Found total, Set<UUID> under) {
        return places != null && !places.isEmpty() && places.stream().allMatch(place -> isLater(place, total, under));
    }

    /** A way that comes back to itself contradicts itself: nothing is known there. */
    private boolean isLater(UUID place, Found total, Set<UUID> under) {
        var own = last.get(place);
        return own != null && under.add(place) && (own.isLaterThan(total) || areLater(own.below(), total, under));
    }
}
