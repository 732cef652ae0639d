package vn.giamngheo.indicators.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.indicators.catalogue.Catalogue;
import vn.giamngheo.indicators.catalogue.Observable;
import vn.giamngheo.indicators.check.Missing;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.value.PopulationWords;

/**
 * Holds figures against the rules, wherever one of their terms has changed: at the place, above it, and over the period that
 * follows. What was found stands until the figures fit.
 */
@ApplicationScoped
public class CheckingFigures {

    /** What is counted in the parts of a rate is not said by a unit. */
    private static final String COUNT = "count";

    @Inject
    PopulationChecks populations;

    @Inject
    Catalogue catalogue;

    @Inject
    Findings findings;

    @Inject
    Figures figures;

    @Inject
    Places places;

    @Inject
    ValidationRules rules;

    /** After figures have changed, in their transaction. */
    public void check(Collection<Touched> touched) {
        if (!touched.isEmpty()) {
            var indicators = touched.stream().map(Touched::indicator).distinct().toList();
            settle(concerned(touched, rules.naming(indicators)));
            populations.settle(touched, catalogue.observable(indicators));
        }
    }

    /** The same, telling what was found. */
    List<Finding> found(Collection<Touched> touched) {
        var indicators = touched.stream().map(Touched::indicator).distinct().toList();
        var found = new ArrayList<>(settle(concerned(touched, rules.naming(indicators))));
        found.addAll(populations.settle(touched, catalogue.observable(indicators)));
        return found;
    }

    /** Where and when each rule is to be checked. */
    private Set<Checked> concerned(Collection<Touched> touched, List<ValidationRule> named) {
        var parents = parents(touched, named);
        var concerned = new LinkedHashSet<Checked>();
        for (var rule : named) {
            rule.content().terms().distinct().forEach(term -> touched.stream()
                    .filter(figure -> isOf(term, figure))
                    .flatMap(figure -> spots(term, figure, parents))
                    .filter(spot -> rule.content().holdsOver(spot.period()))
                    .forEach(spot -> concerned.add(new Checked(rule, spot))));
        }
        return concerned;
    }

    private static boolean isOf(RuleTerm term, Touched figure) {
        return term.indicator().equals(figure.indicator())
                && PopulationWords.folded(term.population()).equals(PopulationWords.folded(figure.population()));
    }

    private static Stream<Spot> spots(RuleTerm term, Touched figure, Map<List<Object>, UUID> parents) {
        var area = term.at() == At.HERE
                ? figure.areaId()
                : parents.get(List.of(figure.areaId(), figure.period().to()));
        return area == null
                ? Stream.empty()
                : term.over().checkedWith(figure.period()).stream().map(period -> new Spot(area, period));
    }

    /** By place and day; empty where no rule looks below. */
    private Map<List<Object>, UUID> parents(Collection<Touched> touched, List<ValidationRule> named) {
        var parents = new LinkedHashMap<List<Object>, UUID>();
        if (looksBelow(named)) {
            byDay(touched.stream().map(figure -> new Spot(figure.areaId(), figure.period())))
                    .forEach((day, areas) -> places.above(areas, day)
                            .forEach(edge -> parents.put(List.of(edge.child(), day), edge.parent())));
        }
        return parents;
    }

    private static boolean looksBelow(List<ValidationRule> named) {
        return named.stream().flatMap(rule -> rule.content().terms()).anyMatch(term -> term.at() == At.BELOW);
    }

    private static Map<LocalDate, Set<UUID>> byDay(Stream<Spot> spots) {
        return spots.collect(Collectors.groupingBy(
                spot -> spot.period().to(), Collectors.mapping(Spot::areaId, Collectors.toSet())));
    }

    private List<Finding> settle(Set<Checked> concerned) {
        if (concerned.isEmpty()) {
            return List.of();
        }
        var things = concerned.stream().map(Checked::thing).toList();
        figures.lock(things);
        var looking = new Looking(concerned);
        var found = concerned.stream().flatMap(looking::found).toList();
        findings.settle(List.of(Checked.BROKEN, Checked.BLANKS), Checked.KIND, things, found);
        return found;
    }

    /** All figures that some checks need, read at once. */
    private final class Looking {

        private final Map<List<Object>, List<UUID>> children = new LinkedHashMap<>();
        private final Map<FigureKey, Figures.Known> known;
        private final Map<String, Observable> indicators;

        Looking(Set<Checked> concerned) {
            var below = concerned.stream()
                    .filter(checked -> looksBelow(List.of(checked.rule())))
                    .map(Checked::spot);
            byDay(below).forEach((day, areas) -> places.below(areas, day)
                    .forEach(edge -> children.computeIfAbsent(List.of(edge.parent(), day), parent -> new ArrayList<>())
                            .add(edge.child())));
            known = figures.of(concerned.stream().flatMap(this::keys).distinct().toList());
            indicators = catalogue.observable(concerned.stream()
                    .flatMap(checked -> checked.rule().content().terms())
                    .map(RuleTerm::indicator)
                    .distinct()
                    .toList());
        }

        private Stream<FigureKey> keys(Checked checked) {
            return checked.rule().content().terms().flatMap(term -> keys(term, checked.spot()).stream());
        }

        /** One for each place whose figure is meant; empty where there is no such period, or no place below. */
        private List<FigureKey> keys(RuleTerm term, Spot spot) {
            return term.over().from(spot.period()).stream()
                    .flatMap(period -> places(term, spot)
                            .map(area -> new FigureKey(
                                    term.indicator(), PopulationWords.folded(term.population()), area, period)))
                    .toList();
        }

        private Stream<UUID> places(RuleTerm term, Spot spot) {
            return term.at() == At.HERE
                    ? Stream.of(spot.areaId())
                    : children.getOrDefault(List.of(spot.areaId(), spot.period().to()), List.of()).stream();
        }

        Stream<Finding> found(Checked checked) {
            var values = values(checked);
            var verdict = checked.comparison().check(values::of);
            return verdict.isFound() ? Stream.of(checked.finding(verdict, values)) : Stream.empty();
        }

        private Checked.Values values(Checked checked) {
            return new Checked.Values() {
                @Override
                public BigDecimal of(RuleTerm term) {
                    return value(term, checked);
                }

                @Override
                public String unit(RuleTerm term) {
                    return term.part() == Part.VALUE
                            ? indicators.get(term.indicator()).unit()
                            : COUNT;
                }
            };
        }

        /** What is below is known when all places below have it; or some, where the others count as zero. */
        private BigDecimal value(RuleTerm term, Checked checked) {
            var keys = keys(term, checked.spot());
            var there = keys.stream().map(known::get).filter(Objects::nonNull).toList();
            var enough = checked.rule().content().missing() == Missing.ZERO || there.size() == keys.size();
            return there.isEmpty() || !enough
                    ? null
                    : there.stream().map(figure -> figure.part(term.part())).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
