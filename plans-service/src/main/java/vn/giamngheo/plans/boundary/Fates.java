package vn.giamngheo.plans.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.plans.area.Level;
import vn.giamngheo.platform.place.Place;

/**
 * What becomes of each place of the day before: a row keeps it or ends it; a district that nothing lies below any more is
 * abolished; what lies below a place that goes wholly into another moves along. Everything else stays as it is.
 */
final class Fates {

    private final Tree tree;
    private final Map<String, Unit> units;
    private final Map<UUID, Unit> kept = new HashMap<>();
    private final Map<UUID, List<Conversion>> ended = new LinkedHashMap<>();
    private final Set<UUID> abolished = new HashSet<>();

    Fates(Tree tree, List<Unit> units, List<Conversion> conversions) {
        this.tree = tree;
        this.units = units.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        conversions.forEach(this::decide);
        tree.places().stream().filter(this::isAbolished).map(Place::id).forEach(abolished::add);
    }

    private void decide(Conversion row) {
        tree.withCode(row.from()).ifPresent(place -> {
            if (row.extent() != Extent.UNCHANGED) {
                ended.computeIfAbsent(place.id(), id -> new ArrayList<>()).add(row);
            } else if (units.containsKey(row.to())) {
                kept.put(place.id(), units.get(row.to()));
            }
        });
    }

    private boolean isAbolished(Place place) {
        var below = tree.children(place);
        return place.level().equals("district")
                && !isNamed(place)
                && !tree.isEndedByAnother(place)
                && !below.isEmpty()
                && tree.childrenLater(place).isEmpty()
                && below.stream().allMatch(child -> leaves(child, place))
                && units.values().stream().noneMatch(unit -> place.code().equals(unit.parent()));
    }

    private boolean leaves(Place child, Place parent) {
        var unit = kept.get(child.id());
        return !tree.goesOn(child)
                || ended.containsKey(child.id())
                || unit != null && !parent.code().equals(unit.parent());
    }

    private boolean isNamed(Place place) {
        return kept.containsKey(place.id()) || ended.containsKey(place.id());
    }

    Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /** The places that go on as units of the act. */
    Map<UUID, Unit> kept() {
        return kept;
    }

    /** The places that rows end, with these rows. */
    Map<UUID, List<Conversion>> ended() {
        return ended;
    }

    Set<UUID> abolished() {
        return abolished;
    }

    boolean ends(Place place) {
        return ended.containsKey(place.id()) || abolished.contains(place.id());
    }

    /** Whether no row and no rule of the act touches the place. */
    boolean isUntouched(Place place) {
        return !isNamed(place) && !abolished.contains(place.id());
    }

    /** What a place of a level comes to lie below when the place above it ends; empty when it would be left behind. */
    Optional<Unit> takesOver(Place above, String level) {
        return wholeSuccessor(above).flatMap(this::unit).filter(unit -> Level.ofWireName(level)
                .liesBelow(unit.level().wireName()));
    }

    /** The code of what a place that ends goes wholly into; empty when it is divided or ends without one. */
    Optional<String> wholeSuccessor(Place place) {
        var rows = ended.getOrDefault(place.id(), List.of());
        return rows.size() == 1 && rows.get(0).extent() == Extent.WHOLE
                ? Optional.of(rows.get(0).to())
                : Optional.empty();
    }
}
