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

    /** One number of all populations of an indicator, a place and a period. */
    private record Group(Spot spot, String indicator, Part part, List<Figures.Known> known) {

        String thing() {
            return indicator + "." + part.name().toLowerCase(Locale.ROOT) + "/" + spot.text();
        }

        BigDecimal whole() {
            return known.stream()
                    .filter(figure -> figure.key().population().isEmpty())
                    .map(figure -> figure.part(part))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        List<Figures.Known> parts() {
            return known.stream()
                    .filter(figure -> !figure.key().population().isEmpty() && figure.part(part) != null)
                    .toList();
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
                .flatMap(group -> found(group, indicators))
                .toList();
    }

    private static boolean isCounted(Observable indicator) {
        return indicator.rate() || indicator.countsWholeThings();
    }

    private static String lock(Touched touched) {
        return touched.indicator() + "/" + new Spot(touched.areaId(), touched.period()).text();
    }

    private static List<Group> groups(List<Figures.Known> known, Map<String, Observable> indicators) {
        var byKey = new LinkedHashMap<List<Object>, List<Figures.Known>>();
        known.forEach(figure -> byKey.computeIfAbsent(
                        List.of(
                                figure.key().indicator(),
                                new Spot(figure.key().areaId(), figure.key().period())),
                        key -> new ArrayList<>())
                .add(figure));
        return byKey.entrySet().stream()
                .flatMap(each -> parts(indicators.get((String) each.getKey().get(0)))
                        .map(part -> new Group(
                                (Spot) each.getKey().get(1),
                                (String) each.getKey().get(0),
                                part,
                                each.getValue())))
                .toList();
    }

    private static Stream<Part> parts(Observable indicator) {
        return indicator.rate() ? Stream.of(Part.NUMERATOR, Part.DENOMINATOR) : Stream.of(Part.VALUE);
    }

    private static Stream<Finding> found(Group group, Map<String, Observable> indicators) {
        var whole = group.whole();
        var parts = group.parts();
        var sum = parts.stream().map(figure -> figure.part(group.part())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole == null || sum.compareTo(whole) <= 0) {
            return Stream.empty();
        }
        var alone = parts.stream().anyMatch(figure -> figure.part(group.part()).compareTo(whole) > 0);
        var indicator = indicators.get(group.indicator());
        return Stream.of(new Finding(
                CODE,
                alone ? Severity.ERROR : Severity.INFO,
                group.spot().areaId(),
                group.spot().period(),
                List.of(group.indicator(), String.valueOf(parts.size()), sum.toPlainString(), whole.toPlainString()),
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
