package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.platform.value.Rate;
import vn.giamngheo.reporting.progress.ObservedPart.Figure;
import vn.giamngheo.reporting.restatement.Apportionment;
import vn.giamngheo.reporting.restatement.How;
import vn.giamngheo.reporting.restatement.Restatement;
import vn.giamngheo.reporting.restatement.Way;

/**
 * The observations of one indicator on the asked tree. A figure stands for all that was recorded below its place over its
 * period; below on the last day of what is below, or, if the figure reaches further, on the asked tree. What was carried
 * to a place is below that place, and of a stock the later figures of all that came of its place replace it; while only
 * some of those are known, they are within it.
 */
final class RestatedObservations {

    private final Restatement restatement;
    private final List<ObservedFact> facts;
    private final Map<UUID, List<ObservedFact>> below;
    private final Map<UUID, List<ObservedPart>> parts;
    private final LaterStocks later;
    private final Set<ObservedPart> replaced;
    private final Map<ObservedPart, List<ObservedPart>> older = new HashMap<>();
    private final Map<ObservedPart, List<ObservedPart>> contained;

    RestatedObservations(Restatement restatement, List<ObservedFact> all) {
        this.restatement = restatement;
        this.facts = standing(all);
        this.below = facts.stream()
                .flatMap(fact -> fact.above().stream().map(place -> Map.entry(place, fact)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.parts = facts.stream()
                .flatMap(fact -> parts(fact).stream())
                .filter(part -> restatement.isOnTree(part.to()))
                .collect(Collectors.groupingBy(part -> part.fact().areaId(), LinkedHashMap::new, Collectors.toList()));
        this.later = new LaterStocks(restatement, facts);
        this.replaced = inside().filter(this::hasLater).collect(Collectors.toCollection(LinkedHashSet::new));
        inside().filter(total -> total.fact().isStock() && !replaced.contains(total))
                .forEach(this::holdWithin);
        bringBack();
        this.contained = inside().filter(part -> !replaced.contains(part))
                .flatMap(part -> containing(part).findFirst().map(total -> Map.entry(total, part)).stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Without flows of which figures below stand instead. */
    private static List<ObservedFact> standing(List<ObservedFact> all) {
        var byPlace = all.stream().collect(Collectors.groupingBy(ObservedFact::areaId));
        var replaced = all.stream()
                .flatMap(fact -> fact.above().stream()
                        .flatMap(place -> byPlace.getOrDefault(place, List.of()).stream())
                        .filter(fact::standsInsteadOf))
                .collect(Collectors.toSet());
        return all.stream().filter(fact -> !replaced.contains(fact)).toList();
    }

    /** Of the asked place; parts of one figure are put together again. */
    Optional<PlanProgress.Actual> actual() {
        return Actuals.of(together().stream().map(this::row).toList());
    }

    /** The parts that the figure of the asked place sums. */
    List<ObservedPart> counted() {
        var rows = new IdentityHashMap<ObservedRow, List<ObservedPart>>();
        together().forEach(parts -> rows.put(row(parts), parts));
        return Actuals.counting(List.copyOf(rows.keySet())).stream()
                .flatMap(row -> rows.get(row).stream())
                .toList();
    }

    private Collection<List<ObservedPart>> together() {
        return inside().filter(this::counts)
                .collect(Collectors.groupingBy(ObservedPart::fact, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Of a place that is not on the tree: what was recorded there and below it while it was there. */
    Optional<PlanProgress.Actual> actualOf(UUID place) {
        var own = facts.stream()
                .filter(fact -> fact.areaId().equals(place) || fact.above().contains(place))
                .toList();
        return Actuals.of(own.stream()
                .filter(fact -> own.stream().noneMatch(other -> other.isAbove(fact)))
                .map(fact -> new ObservedPart(fact, place, null, null, Figure.of(fact))
                        .row(fact.areaId().equals(place) ? 0 : 1))
                .toList());
    }

    /** What was carried, and is shown in a report on the asked place. */
    List<ObservedPart> carried() {
        return inside().filter(ObservedPart::isCarried)
                .filter(part -> restatement.isShown(part.to()))
                .toList();
    }

    /** Whether it is in the sum itself. */
    boolean counts(ObservedPart part) {
        return containing(part).findFirst().isEmpty() && !replaced.contains(part);
    }

    /** What a figure holds beyond those below that stand on their own, or beyond later ones; empty when there are none. */
    Optional<Figure> remainder(ObservedPart total) {
        if (replaced.contains(total)) {
            return Optional.of(total.figure().minus(total.figure()));
        }
        var within = contained.getOrDefault(total, List.of());
        return (total.fact().isStock() ? lastOfEachPlace(within) : within)
                .stream().map(ObservedPart::figure).reduce(Figure::plus).map(total.figure()::minus);
    }

    /** Places of which only a part lies in the asked one, with a figure that was not apportioned. */
    Stream<Way> heldAbove() {
        return restatement.crossing().stream().filter(way -> facts.stream()
                .anyMatch(fact -> fact.areaId().equals(way.place()) && !isApportioned(fact, way)));
    }

    private List<ObservedPart> parts(ObservedFact fact) {
        if (restatement.isOnTree(fact.areaId())) {
            return List.of(new ObservedPart(fact, fact.areaId(), null, null, Figure.of(fact)));
        }
        return restatement.way(fact.areaId()).map(way -> carried(fact, way)).orElse(List.of());
    }

    private List<ObservedPart> carried(ObservedFact fact, Way way) {
        return isApportioned(fact, way)
                ? apportioned(fact, way)
                : restatement.standing(way).stream()
                        .map(standing -> new ObservedPart(fact, standing.to(), standing.how(), null, Figure.of(fact)))
                        .toList();
    }

    /** A total, of which parts were recorded, is not: its parts are. */
    private boolean isApportioned(ObservedFact fact, Way way) {
        return !way.isWhole()
                && way.shared()
                && fact.isCountable()
                && below.getOrDefault(fact.areaId(), List.of()).stream().noneMatch(fact::overlaps);
    }

    private static List<ObservedPart> apportioned(ObservedFact fact, Way way) {
        var ends = List.copyOf(way.parts().keySet());
        var shares = List.copyOf(way.parts().values());
        var figures = figures(fact, shares);
        return IntStream.range(0, ends.size())
                .mapToObj(part ->
                        new ObservedPart(fact, ends.get(part), How.APPORTIONED, shares.get(part), figures.get(part)))
                .toList();
    }

    private static List<Figure> figures(ObservedFact fact, List<BigDecimal> shares) {
        return fact.isRate()
                ? Apportionment.of(new Rate(fact.numerator(), fact.denominator()), shares).stream()
                        .map(Figure::of)
                        .toList()
                : Apportionment.of(fact.value(), shares).stream()
                        .map(Figure::of)
                        .toList();
    }

    Stream<ObservedPart> inside() {
        return parts.values().stream().flatMap(Collection::stream);
    }

    /** The figures that contain this one, the nearest first. */
    private Stream<ObservedPart> containing(ObservedPart part) {
        var then = part.fact().above().stream()
                .flatMap(this::at)
                .filter(total -> total.fact().overlaps(part.fact())
                        || total.fact().isStock() && total.fact().isLaterThan(part.fact()));
        var now = Stream.concat(successors(part), restatement.upFrom(part.to()).stream())
                .flatMap(this::at)
                .filter(total -> total.fact().reachesBeyond(part.fact()) && !isOfSamePlace(total, part))
                .filter(total -> !older.getOrDefault(total, List.of()).contains(part));
        return Stream.of(then, now, older.getOrDefault(part, List.of()).stream())
                .flatMap(each -> each);
    }

    /** Of a stock, what is known later of the place that it went to, or of all that came of its place, is the last of it. */
    private boolean hasLater(ObservedPart part) {
        return part.fact().isStock()
                && (successors(part).anyMatch(place -> later.replace(part.fact(), place))
                        || later.replace(part.fact()));
    }

    private void holdWithin(ObservedPart total) {
        within(total).forEach(part -> older.computeIfAbsent(part, each -> new ArrayList<>())
                .add(total));
    }

    /**
     * What a later figure replaced counts again while that is within another earlier one, too: else it would be in neither.
     */
    private void bringBack() {
        for (var back = missing(); !back.isEmpty(); back = missing()) {
            back.forEach(replaced::remove);
            back.forEach(this::holdWithin);
        }
    }

    private List<ObservedPart> missing() {
        return older.isEmpty()
                ? List.of()
                : replaced.stream()
                        .filter(total -> within(total).anyMatch(older::containsKey))
                        .toList();
    }

    /** Later figures of only some of what came of the place; they are in this one until all of it is known. */
    private Stream<ObservedPart> within(ObservedPart total) {
        return later.after(total.fact()).stream()
                .flatMap(this::at)
                .filter(part -> part.fact().isLaterThan(total.fact())
                        && restatement.upFrom(part.to()).contains(total.to()));
    }

    private static boolean isOfSamePlace(ObservedPart one, ObservedPart other) {
        return one.fact().areaId().equals(other.fact().areaId());
    }

    private static List<ObservedPart> lastOfEachPlace(List<ObservedPart> parts) {
        BinaryOperator<ObservedPart> later =
                (one, other) -> one.fact().periodTo().isAfter(other.fact().periodTo()) ? one : other;
        return List.copyOf(parts.stream()
                .collect(Collectors.toMap(part -> List.of(part.fact().areaId(), part.to()), Function.identity(), later))
                .values());
    }

    /** The places that got all of what was carried. */
    private Stream<UUID> successors(ObservedPart part) {
        return part.isCarried()
                ? Stream.concat(
                        restatement.way(part.fact().areaId()).stream().flatMap(way -> way.through().stream()),
                        Stream.of(part.to()))
                : Stream.of();
    }

    private Stream<ObservedPart> at(UUID place) {
        return parts.getOrDefault(place, List.of()).stream();
    }

    private ObservedRow row(List<ObservedPart> parts) {
        var first = parts.get(0);
        var figure =
                parts.stream().map(ObservedPart::figure).reduce(Figure::plus).orElseThrow();
        return new ObservedPart(first.fact(), first.to(), first.how(), null, figure)
                .row(first.fact().areaId().equals(restatement.asked()) ? 0 : 1);
    }
}
