package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * The observations of one indicator on the asked tree. As on the original basis a figure stands for all that was recorded
 * below its place over its period, be it below on the day of the figure or on the asked tree; what was carried to a place
 * is below that place.
 */
final class RestatedObservations {

    private final Restatement restatement;
    private final List<ObservedFact> facts;
    private final Map<UUID, List<ObservedFact>> below;
    private final Map<UUID, List<ObservedPart>> parts;

    RestatedObservations(Restatement restatement, List<ObservedFact> facts) {
        this.restatement = restatement;
        this.facts = facts;
        this.below = facts.stream()
                .flatMap(fact -> fact.above().stream().map(place -> Map.entry(place, fact)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.parts = facts.stream()
                .flatMap(fact -> parts(fact).stream())
                .filter(part -> restatement.isOnTree(part.to()))
                .collect(Collectors.groupingBy(part -> part.fact().areaId(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Of the asked place; parts of one figure are put together again. */
    Optional<PlanProgress.Actual> actual() {
        var rows = inside()
                .filter(this::counts)
                .collect(Collectors.groupingBy(ObservedPart::fact, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::row)
                .toList();
        return Actuals.of(rows);
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

    /** Whether it is in the sum itself, and not contained in another figure of the asked place. */
    boolean counts(ObservedPart part) {
        return covering(part).findFirst().isEmpty();
    }

    /** What a figure holds beyond those that it contains and that stand on their own; empty when it contains none. */
    Optional<Figure> remainder(ObservedPart total) {
        return contained(total).stream()
                .map(ObservedPart::figure)
                .reduce(Figure::plus)
                .map(total.figure()::minus);
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

    private Stream<ObservedPart> inside() {
        return parts.values().stream().flatMap(Collection::stream);
    }

    /** The figures that contain this one, or that are later ones of a stock at the place where it went. */
    private Stream<ObservedPart> covering(ObservedPart part) {
        var newer = part.isCarried() && part.fact().isStock() ? successors(part) : List.<UUID>of();
        return Stream.concat(
                newer.stream().flatMap(this::at),
                placesAbove(part).stream().flatMap(this::at).filter(other -> other.fact()
                        .overlaps(part.fact())));
    }

    /** The parts whose nearest containing figure is this one; of a stock the last of each place. */
    private List<ObservedPart> contained(ObservedPart total) {
        var direct = inside().filter(part -> placesAbove(part).stream()
                        .flatMap(this::at)
                        .filter(other -> other.fact().overlaps(part.fact()))
                        .findFirst()
                        .filter(total::equals)
                        .isPresent())
                .toList();
        return total.fact().isStock() ? lastOfEachPlace(direct) : direct;
    }

    private static List<ObservedPart> lastOfEachPlace(List<ObservedPart> parts) {
        BinaryOperator<ObservedPart> later =
                (one, other) -> one.fact().periodTo().isAfter(other.fact().periodTo()) ? one : other;
        return List.copyOf(parts.stream()
                .collect(Collectors.toMap(part -> List.of(part.fact().areaId(), part.to()), Function.identity(), later))
                .values());
    }

    private List<UUID> placesAbove(ObservedPart part) {
        var places = new ArrayList<UUID>();
        if (part.isCarried()) {
            places.addAll(successors(part));
        }
        places.addAll(part.fact().above());
        places.addAll(restatement.upFrom(part.to()));
        places.removeAll(Collections.singleton(part.fact().areaId()));
        return places;
    }

    /** The places that got all of it. */
    private List<UUID> successors(ObservedPart part) {
        var through = restatement.way(part.fact().areaId()).orElseThrow().through();
        return Stream.concat(through.stream(), Stream.of(part.to())).distinct().toList();
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
