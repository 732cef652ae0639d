package vn.giamngheo.plans.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a place has from, on a day, what is not said of itself: from those above it; and while nobody has spoken of them
 * either, from what a boundary act made it of, if all of that had the same.
 */
final class Origin {

    private final Spot root;
    private final Map<Spot, Spot> above;
    private final Map<Spot, List<Spot>> former;

    /** A place on a day. */
    record Spot(UUID place, LocalDate day) {

        /** Whether a period says something of it that still holds on a later day. */
        boolean isWithin(LocalDate from, LocalDate to, LocalDate on) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day) && !to.isBefore(on));
        }
    }

    /** @param up whether it leads to the place above on the same day; else to one that it was made of */
    record Edge(Spot from, Spot to, boolean up) {}

    Origin(UUID place, LocalDate on, List<Edge> edges) {
        this.root = new Spot(place, on);
        this.above = edges.stream().filter(Edge::up).collect(Collectors.toMap(Edge::from, Edge::to, (one, two) -> one));
        this.former = edges.stream()
                .filter(edge -> !edge.up())
                .collect(Collectors.groupingBy(Edge::from, Collectors.mapping(Edge::to, Collectors.toList())));
    }

    LocalDate on() {
        return root.day();
    }

    Set<UUID> places() {
        return Stream.of(
                        Stream.of(root),
                        above.values().stream(),
                        former.values().stream().flatMap(List::stream))
                .flatMap(each -> each)
                .map(Spot::place)
                .collect(Collectors.toSet());
    }

    /** Whether something holds at the place: said of itself, of one above, or of all that it was made of. */
    boolean holds(Predicate<Spot> said) {
        return holds(root, said);
    }

    private boolean holds(Spot at, Predicate<Spot> said) {
        return said.test(at)
                || above.containsKey(at) && holds(above.get(at), said)
                || former.containsKey(at) && former.get(at).stream().allMatch(each -> holds(each, said));
    }

    /** What the place says, else the nearest above, else what all that it was made of have in common. */
    <T> Optional<T> nearest(Function<Spot, Optional<T>> said) {
        return nearest(root, said);
    }

    private <T> Optional<T> nearest(Spot at, Function<Spot, Optional<T>> said) {
        return said.apply(at)
                .or(() -> Optional.ofNullable(above.get(at)).flatMap(up -> nearest(up, said)))
                .or(() -> common(former.getOrDefault(at, List.of()), said));
    }

    private <T> Optional<T> common(List<Spot> spots, Function<Spot, Optional<T>> said) {
        var found = spots.stream().map(each -> nearest(each, said)).distinct().toList();
        return found.size() == 1 ? found.get(0) : Optional.empty();
    }
}
