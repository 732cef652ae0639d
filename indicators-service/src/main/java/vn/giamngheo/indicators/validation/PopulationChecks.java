package vn.giamngheo.indicators.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.indicators.catalogue.Observable;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Period;

/**
 * The one rule that no data is needed for: populations of a place together are no more than the whole place. One that is more
 * alone is an error; several may overlap, which is told.
 */
@ApplicationScoped
class PopulationChecks {

    private static final String CODE = "populations-exceed-whole";
    private static final String KIND = "population_check";

    /** So that a finding stays small. */
    private static final int SHOWN = 20;

    @Inject
    Findings findings;

    @Inject
    Figures figures;

    /**
     * One number of all populations of an indicator, a place and a period.
     *
     * @param known of the indicator and place; of a flow parts of the period are added
     */
    private record Group(Spot spot, Observable indicator, Part part, List<Figures.Known> known) {

        String thing() {
            return indicator.code() + "." + part.name().toLowerCase(Locale.ROOT) + "/" + spot.text();
        }

        BigDecimal whole() {
            return known.stream()
                    .filter(figure -> figure.key().population().isEmpty()
                            && figure.key().period().equals(spot.period()))
                    .map(figure -> figure.part(part))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        List<Figures.Known> parts() {
            return known.stream()
                    .filter(figure -> !figure.key().population().isEmpty()
                            && figure.part(part) != null
                            && isOf(figure.key().period()))
                    .toList();
        }

        private boolean isOf(Period period) {
            return indicator.flow()
                    ? spot.period().contains(period.from()) && spot.period().contains(period.to())
                    : spot.period().equals(period);
        }
    }

    List<Finding> settle(Collection<Touched> touched, Map<String, Observable> indicators) {
        var counted = touched.stream()
                .filter(each -> isCounted(indicators.get(each.indicator())))
                .toList();
        if (counted.isEmpty()) {
            return List.of();
        }
        figures.lock(counted.stream().map(PopulationChecks::lock).toList());
        var known = figures.ofAllPopulations(counted);
        var found = exceeding(known, indicators);
        findings.settle(
                List.of(CODE),
                KIND,
                groups(known, indicators).stream().map(Group::thing).toList(),
                found);
        return found;
    }

    /** Where populations are more than the whole that is known of them. */
    static List<Finding> exceeding(List<Figures.Known> known, Map<String, Observable> indicators) {
        return groups(known, indicators).stream()
                .flatMap(PopulationChecks::found)
                .toList();
    }

    private static boolean isCounted(Observable indicator) {
        return indicator.rate() || indicator.countsWholeThings();
    }

    private static String lock(Touched touched) {
        return touched.indicator() + "/" + touched.areaId();
    }

    private static List<Group> groups(List<Figures.Known> known, Map<String, Observable> indicators) {
        var byPlace = new LinkedHashMap<List<Object>, List<Figures.Known>>();
        known.forEach(figure -> byPlace.computeIfAbsent(
                        List.of(figure.key().indicator(), figure.key().areaId()), key -> new ArrayList<>())
                .add(figure));
        return byPlace.values().stream()
                .flatMap(theirs ->
                        groups(theirs, indicators.get(theirs.get(0).key().indicator())))
                .toList();
    }

    /** @param known of one place */
    private static Stream<Group> groups(List<Figures.Known> known, Observable indicator) {
        return known.stream()
                .map(figure -> new Spot(figure.key().areaId(), figure.key().period()))
                .distinct()
                .flatMap(spot -> parts(indicator).map(part -> new Group(spot, indicator, part, known)));
    }

    private static Stream<Part> parts(Observable indicator) {
        return indicator.rate() ? Stream.of(Part.NUMERATOR, Part.DENOMINATOR) : Stream.of(Part.VALUE);
    }

    private static Stream<Finding> found(Group group) {
        var whole = group.whole();
        var parts = group.parts();
        var sum = parts.stream().map(figure -> figure.part(group.part())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole == null || sum.compareTo(whole) <= 0) {
            return Stream.empty();
        }
        var alone = parts.stream().anyMatch(figure -> figure.part(group.part()).compareTo(whole) > 0);
        var indicator = group.indicator();
        return Stream.of(new Finding(
                CODE,
                alone ? Severity.ERROR : Severity.INFO,
                group.spot().areaId(),
                group.spot().period(),
                List.of(indicator.code(), String.valueOf(parts.size()), sum.toPlainString(), whole.toPlainString()),
                arithmetic(group, indicator.rate() ? "count" : indicator.unit(), whole, parts),
                List.of(new FindingState.Touched(KIND, group.thing()))));
    }

    private static FindingState.Arithmetic arithmetic(
            Group group, String unit, BigDecimal whole, List<Figures.Known> parts) {
        var terms = new ArrayList<FindingState.Term>();
        terms.add(new FindingState.Term("whole", whole.toPlainString(), unit));
        parts.stream()
                .limit(SHOWN)
                .forEach(figure -> terms.add(new FindingState.Term(
                        figure.key().population(), figure.part(group.part()).toPlainString(), unit)));
        return new FindingState.Arithmetic(List.copyOf(terms), "sum of populations > whole");
    }
}
