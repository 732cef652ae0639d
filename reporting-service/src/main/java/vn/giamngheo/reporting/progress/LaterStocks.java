package vn.giamngheo.reporting.progress;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.reporting.restatement.Restatement;

/** What became of the places of stocks, and whether later figures are known of it. */
final class LaterStocks {

    private final Restatement restatement;
    private final Map<UUID, List<ObservedFact>> facts;

    LaterStocks(Restatement restatement, List<ObservedFact> facts) {
        this.restatement = restatement;
        this.facts = facts.stream().filter(ObservedFact::isStock).collect(Collectors.groupingBy(ObservedFact::areaId));
    }

    /** All that came of the fact's place and of what was below it; not what else lies below a place that it went to. */
    Set<UUID> after(ObservedFact fact) {
        var own = closure(List.of(fact.areaId()), this::below);
        var after = closure(own, restatement::became);
        after.remove(fact.areaId());
        return after;
    }

    private static Set<UUID> closure(Collection<UUID> places, Function<UUID, Set<UUID>> next) {
        var closure = new LinkedHashSet<>(places);
        var open = new ArrayDeque<>(places);
        while (!open.isEmpty()) {
            next.apply(open.remove()).stream().filter(closure::add).forEach(open::add);
        }
        return closure;
    }

    /** Whether all that came of the fact's place, or all that was below it, has later figures. */
    boolean replace(ObservedFact fact) {
        return isLeft(fact.areaId(), fact, new HashSet<>());
    }

    /** Whether the place itself has, or all that came of it. */
    boolean replace(ObservedFact fact, UUID place) {
        return isKnown(place, fact, new HashSet<>());
    }

    private boolean isKnown(UUID place, ObservedFact fact, Set<UUID> under) {
        return facts.getOrDefault(place, List.of()).stream().anyMatch(each -> each.isLaterThan(fact))
                || isLeft(place, fact, under);
    }

    /** A way that comes back to itself contradicts itself: nothing is known there. */
    private boolean isLeft(UUID place, ObservedFact fact, Set<UUID> under) {
        if (!under.add(place)) {
            return false;
        }
        var known = areKnown(restatement.became(place), fact, under) || areKnown(below(place), fact, under);
        under.remove(place);
        return known;
    }

    private boolean areKnown(Collection<UUID> places, ObservedFact fact, Set<UUID> under) {
        return !places.isEmpty() && places.stream().allMatch(each -> isKnown(each, fact, under));
    }

    private Set<UUID> below(UUID place) {
        return facts.getOrDefault(place, List.of()).stream()
                .flatMap(fact -> fact.below().stream())
                .collect(Collectors.toSet());
    }
}
