package vn.giamngheo.indicators.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Subtree;

/**
 * Finds what does not fit in published totals, and beside what else is known: when one is recorded, after a review was decided,
 * and when somebody asks. What is found is told; nothing is put right.
 */
@ApplicationScoped
class CheckingTotals {

    private static final List<String> CODES = Stream.concat(RecordChecks.CODES.stream(), AcrossChecks.CODES.stream())
            .toList();

    @Inject
    PublishedTotals totals;

    @Inject
    HouseholdSums households;

    @Inject
    Findings findings;

    @Inject
    Places places;

    @Inject
    Jdbi jdbi;

    /** Those of places and of all that they lie in, after reviews of their villages have been decided. */
    void checkAbove(Collection<TotalKey> keys) {
        check(keys.stream().flatMap(key -> above(key).stream().map(key::at)).collect(Collectors.toSet()));
    }

    private List<UUID> above(TotalKey key) {
        return jdbi.withHandle(
                handle -> handle.createQuery("with recursive " + Subtree.above(":on") + "select id from above")
                        .bind("area", key.areaId())
                        .bind("on", places.nearestDay(key.areaId(), key.day()))
                        .mapTo(UUID.class)
                        .list());
    }

    /** After one was withdrawn: nothing stands of it, and the others are held against what is left. */
    void forget(PublishedTotal withdrawn) {
        findings.settle(CODES, TotalFinding.KIND, List.of(withdrawn.id().toString()), List.of());
        check(List.of(withdrawn.key()));
    }

    /** Settles what is found of the given ones, of the places above them, and of the year after. */
    List<Finding> check(Collection<TotalKey> keys) {
        lock(keys);
        return ofEachYear(keys).stream()
                .flatMap(each -> checkYear(each).stream())
                .toList();
    }

    /** Takes all that a check of the given ones settles, in one order. */
    void lock(Collection<TotalKey> keys) {
        totals.lock(ofEachYear(keys).stream()
                .flatMap(each -> Stream.concat(asked(each).stream(), next(each).stream()))
                .toList());
    }

    private static Collection<List<TotalKey>> ofEachYear(Collection<TotalKey> keys) {
        return keys.stream()
                .collect(Collectors.groupingBy(key -> new TotalKey(null, key.year(), key.kind(), key.standard())))
                .values();
    }

    /** @param keys of one year, kind and standard; locked */
    private List<Finding> checkYear(List<TotalKey> keys) {
        var found = new ArrayList<>(settle(asked(keys)));
        settle(next(keys));
        return found;
    }

    private Set<TotalKey> asked(List<TotalKey> keys) {
        var some = keys.get(0);
        var asked = new LinkedHashSet<>(keys);
        places.above(keys.stream().map(TotalKey::areaId).toList(), some.day())
                .forEach(edge -> asked.add(some.at(edge.parent())));
        return asked;
    }

    private static Set<TotalKey> next(List<TotalKey> keys) {
        return keys.stream().map(key -> key.in(key.year() + 1)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @param keys of one year, kind and standard; locked */
    private List<Finding> settle(Set<TotalKey> keys) {
        var own = totals.of(keys).stream().collect(Collectors.groupingBy(PublishedTotal::key));
        if (own.isEmpty()) {
            return List.of();
        }
        var checked = checked(own);
        findings.settle(
                CODES,
                TotalFinding.KIND,
                own.values().stream()
                        .flatMap(Collection::stream)
                        .map(total -> total.id().toString())
                        .toList(),
                checked);
        return checked;
    }

    private List<Finding> checked(Map<TotalKey, List<PublishedTotal>> own) {
        var some = own.keySet().iterator().next();
        var below = places.below(own.keySet().stream().map(TotalKey::areaId).toList(), some.day());
        var others = others(own.keySet(), below);
        var sums = households.of(own.keySet());
        var children = below.stream()
                .collect(Collectors.groupingBy(
                        Places.Edge::parent,
                        Collectors.mapping(edge -> shelf(some.at(edge.child()), others), Collectors.toList())));
        var found = new ArrayList<Finding>();
        own.forEach((key, theirs) -> {
            theirs.forEach(total -> found.addAll(RecordChecks.found(total)));
            found.addAll(AcrossChecks.of(
                    Shelf.of(key, theirs),
                    new AcrossChecks.Neighbours(
                            shelf(key.in(key.year() - 1), others),
                            children.getOrDefault(key.areaId(), List.of()),
                            sums.getOrDefault(key, HouseholdSums.Sum.NONE))));
        });
        return found;
    }

    /** The year before, and the places below. */
    private Map<TotalKey, List<PublishedTotal>> others(Set<TotalKey> keys, List<Places.Edge> below) {
        var some = keys.iterator().next();
        var asked = Stream.concat(
                        keys.stream().map(key -> key.in(key.year() - 1)),
                        below.stream().map(edge -> some.at(edge.child())))
                .toList();
        return new HashMap<>(totals.of(asked).stream().collect(Collectors.groupingBy(PublishedTotal::key)));
    }

    private static Shelf shelf(TotalKey key, Map<TotalKey, List<PublishedTotal>> all) {
        return Shelf.of(key, all.getOrDefault(key, List.of()));
    }
}
