package vn.giamngheo.plans.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.Areas;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.value.Ids;

/**
 * What a boundary act does to the places. A place that is kept stays itself and gets a new period where something of it
 * changes; every other unit of the act is a new place, even under an old code; what ends knows its successors.
 */
final class Reform {

    private final UUID act;
    private final Tree tree;
    private final Fates fates;
    private final List<Unit> units;
    private final List<Violation> breaches;
    private final Map<String, UUID> idOfUnit = new HashMap<>();

    Reform(UUID act, Tree tree, List<Unit> units, List<Conversion> conversions) {
        this.act = act;
        this.tree = tree;
        this.units = units;
        this.fates = new Fates(tree, units, conversions);
        var rules = new ConversionRules(tree, fates, conversions);
        this.breaches = Stream.concat(rules.breaches(), new TreeRules(tree, fates, rules, units).breaches())
                .toList();
        fates.kept().forEach((place, unit) -> idOfUnit.put(unit.code(), place));
        units.forEach(unit -> idOfUnit.computeIfAbsent(unit.code(), code -> Ids.next()));
    }

    /** Empty when the act holds together; only then the rest may be asked. */
    List<Violation> breaches() {
        return breaches;
    }

    /** How many places begin, go on changed, end with the successors of rows, and are districts that are abolished. */
    record Summary(int begin, int change, int end, int abolished) {}

    Summary summary() {
        return new Summary(
                (int) begun().count(),
                (int) (changed().count() + movedLater().count()),
                fates.ended().size(),
                fates.abolished().size());
    }

    boolean isEmpty() {
        return units.isEmpty() || summary().equals(new Summary(0, 0, 0, 0));
    }

    /**
     * A place that is touched, or that a unit comes to lie below, and that lies neither at nor below any of the given
     * ones; empty when there is none.
     */
    Optional<Place> outside(Collection<UUID> areas) {
        return Stream.concat(
                        touched().stream().map(tree::withId), units.stream().flatMap(this::presentParent))
                .filter(place -> tree.lineOf(place).noneMatch(above -> areas.contains(above.id())))
                .findFirst();
    }

    private Stream<Place> presentParent(Unit unit) {
        return unit.parent() == null ? Stream.of(tree.withId(Areas.COUNTRY_ID)) : tree.withCode(unit.parent()).stream();
    }

    /** The ids of known places that get another state. */
    List<UUID> touched() {
        return Stream.of(
                        changed().map(Changed::place),
                        movedLater(),
                        fates.ended().keySet().stream(),
                        fates.abolished().stream())
                .flatMap(ids -> ids)
                .toList();
    }

    /**
     * The new states of all places that the act touches.
     *
     * @param stored the present states of {@link #touched()}
     */
    List<AreaState> states(List<AreaState> stored) {
        var byId = stored.stream().collect(Collectors.toMap(AreaState::id, Function.identity()));
        var states = new ArrayList<AreaState>();
        begun().map(this::begun).forEach(states::add);
        changed()
                .map(change -> change(byId.get(change.place()), change.period()))
                .forEach(states::add);
        movedLater().map(byId::get).map(this::moveLater).forEach(states::add);
        fates.ended()
                .forEach((id, rows) -> states.add(
                        end(byId.get(id), rows.stream().map(this::successor).toList())));
        fates.abolished().forEach(id -> states.add(end(byId.get(id), List.of(successorOfAbolished(id)))));
        return states;
    }

    private Stream<Unit> begun() {
        return units.stream().filter(unit -> !fates.kept().containsKey(idOfUnit.get(unit.code())));
    }

    private AreaState begun(Unit unit) {
        return new AreaState(
                idOfUnit.get(unit.code()), 1, false, unit.level().wireName(), List.of(period(unit)), act, null);
    }

    private AreaState.Period period(Unit unit) {
        return new AreaState.Period(tree.effectiveOn(), null, unit.code(), unit.name(), unit.kind(), parent(unit));
    }

    private UUID parent(Unit unit) {
        if (unit.parent() == null) {
            return Areas.COUNTRY_ID;
        }
        return Optional.ofNullable(idOfUnit.get(unit.parent()))
                .orElseGet(() -> tree.withCode(unit.parent()).orElseThrow().id());
    }

    /** A place that goes on, as something else than it was. */
    private record Changed(UUID place, AreaState.Period period) {}

    private Stream<Changed> changed() {
        return Stream.concat(
                fates.kept().entrySet().stream()
                        .map(kept -> new Changed(kept.getKey(), period(kept.getValue())))
                        .filter(this::isChange),
                tree.places().stream().flatMap(place -> movedAlong(place).stream()));
    }

    private boolean isChange(Changed change) {
        var place = tree.withId(change.place());
        var period = change.period();
        return !tree.goesOn(place)
                || !place.code().equals(period.code())
                || !place.name().equals(period.name())
                || !Objects.equals(place.kind(), period.kind())
                || !place.parentId().equals(period.parentId());
    }

    private Optional<Changed> movedAlong(Place place) {
        if (place.parentId() == null || !fates.isUntouched(place) || !tree.goesOn(place)) {
            return Optional.empty();
        }
        return Optional.ofNullable(tree.withId(place.parentId()))
                .flatMap(fates::wholeSuccessor)
                .map(code -> new Changed(
                        place.id(),
                        new AreaState.Period(
                                tree.effectiveOn(),
                                null,
                                place.code(),
                                place.name(),
                                place.kind(),
                                idOfUnit.get(code))));
    }

    /** Places that come to lie below one that ends, on the effective day by another act or afterwards. */
    private Stream<UUID> movedLater() {
        return tree.places().stream()
                .filter(fates::ends)
                .flatMap(above -> tree.childrenLater(above).stream())
                .map(Place::id)
                .distinct();
    }

    private AreaState moveLater(AreaState stored) {
        return new AreaState(
                stored.id(),
                stored.eventVersion() + 1,
                false,
                stored.level(),
                stored.periods().stream().map(this::moveLater).toList(),
                act,
                stored.successors());
    }

    private AreaState.Period moveLater(AreaState.Period period) {
        if (period.parentId() == null || period.validFrom().isBefore(tree.effectiveOn())) {
            return period;
        }
        return Optional.ofNullable(tree.withId(period.parentId()))
                .flatMap(fates::wholeSuccessor)
                .map(code -> new AreaState.Period(
                        period.validFrom(),
                        period.validTo(),
                        period.code(),
                        period.name(),
                        period.kind(),
                        idOfUnit.get(code)))
                .orElse(period);
    }

    private AreaState change(AreaState stored, AreaState.Period next) {
        var periods = cut(stored);
        periods.add(next);
        return new AreaState(
                stored.id(), stored.eventVersion() + 1, false, stored.level(), periods, act, stored.successors());
    }

    private AreaState end(AreaState stored, List<AreaState.Successor> successors) {
        return new AreaState(
                stored.id(), stored.eventVersion() + 1, false, stored.level(), cut(stored), act, successors);
    }

    /** The periods, the last one ending on the day before the act. */
    private List<AreaState.Period> cut(AreaState stored) {
        var periods = new ArrayList<>(stored.periods());
        var last = periods.remove(periods.size() - 1);
        periods.add(new AreaState.Period(
                last.validFrom(),
                tree.effectiveOn().minusDays(1),
                last.code(),
                last.name(),
                last.kind(),
                last.parentId()));
        return periods;
    }

    private AreaState.Successor successor(Conversion row) {
        return new AreaState.Successor(
                idOfUnit.get(row.to()),
                act,
                tree.effectiveOn(),
                row.extent().wireName(),
                row.extent() == Extent.PART ? row.share() : null,
                row.extent() == Extent.PART ? row.shareBase() : null);
    }

    /** A district has no successor of its level: it goes to what its province became. */
    private AreaState.Successor successorOfAbolished(UUID id) {
        var above = tree.withId(tree.withId(id).parentId());
        var successor = fates.wholeSuccessor(above).map(idOfUnit::get).orElse(above.id());
        return new AreaState.Successor(successor, act, tree.effectiveOn(), Extent.WHOLE.wireName(), null, null);
    }
}
