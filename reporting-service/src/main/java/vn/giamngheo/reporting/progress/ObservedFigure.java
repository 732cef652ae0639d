package vn.giamngheo.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Ground;
import vn.giamngheo.reporting.restatement.Grounds;
import vn.giamngheo.reporting.restatement.How;
import vn.giamngheo.reporting.restatement.SideBySide;
import vn.giamngheo.reporting.restatement.Way;

/** The figure of one indicator at several places in one year, each as plan-progress has it. */
@ApplicationScoped
public class ObservedFigure {

    @Inject
    ObservedInSubtree observed;

    @Inject
    Jdbi jdbi;

    /**
     * Which figure is asked for.
     *
     * @param asOf the last day whose versions count; null for all
     * @param population whom it counts; null for the whole place
     */
    public record Of(Basis basis, LocalDate asOf, String indicator, String population) {}

    /** An indicator. @param rate whether its figures are numerators and denominators */
    public record Indicator(String nameVi, String nameEn, String unit, boolean rate) {

        public Label name() {
            return new Label(nameVi, nameEn);
        }
    }

    /**
     * What was observed.
     *
     * @param value of a rate in percent, two decimals, rounded half up; null when its denominator is 0
     * @param basis {@code recorded} at the place itself, or {@code summed} over the places below it
     * @param state {@code approved}, {@code provisional} or {@code partly_approved}
     */
    public record Figure(Long numerator, Long denominator, BigDecimal value, String basis, String state) {

        private static Figure of(PlanProgress.Actual actual) {
            return new Figure(
                    actual.numerator(),
                    actual.denominator(),
                    actual.value(),
                    actual.basis(),
                    actual.versions().state());
        }
    }

    /**
     * What is known of it at a place.
     *
     * @param figure null when nothing was observed
     * @param places how many places the observations were recorded at
     * @param ground that they speak of
     * @param days of a flow on which days of the year they speak of which part of that ground: alike where they can be held
     *     against each other; else empty
     * @param offTree places that are not on the tree, lie in this one at least in part, and have observations that are not in it
     * @param partial whether places are left out that the caller may not read
     */
    public record Known(
            Figure figure, int places, Set<Ground.Piece> ground, List<?> days, Set<UUID> offTree, boolean partial) {}

    /** @throws ProblemException 400 when there is no such indicator */
    public Indicator indicator(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select name_vi, name_en, unit, rate from indicator where code = :code and not deleted")
                        .bind("code", code)
                        .map(ConstructorMapper.of(Indicator.class))
                        .findFirst())
                .orElseThrow(
                        () -> new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("indicator"), code, ""));
    }

    /** Of each of the places, in one year. */
    public Map<UUID, Known> read(SideBySide places, int year, Of of) {
        return of.basis() == Basis.RESTATED ? restated(places, year, of) : original(places, year, of);
    }

    private Map<UUID, Known> original(SideBySide places, int year, Of of) {
        var grounds = places.grounds(year);
        var ground = grounds.ofYear();
        var touched = places.whole().touched();
        var readable = places.readable(Readable.latest(year, null), touched);
        var measured = new Measured(of.indicator(), of.population());
        var figures = new HashMap<UUID, ObservedInSubtree.Summed>();
        var whole = places.places().stream().collect(Collectors.partitioningBy(readable::all, Collectors.toSet()));
        whole.forEach((all, areas) -> {
            if (!areas.isEmpty()) {
                figures.putAll(observed.of(
                        new ObservedInSubtree.Asked(
                                areas,
                                places.tree(),
                                Period.year(year),
                                of.asOf(),
                                List.of(measured),
                                all ? null : readable.seen().places()),
                        measured));
            }
        });
        var others = ObservedFacts.recordedAt(places.whole().offTree(), year, of.asOf(), measured, places.handle());
        return places.places().stream().collect(Collectors.toMap(Function.identity(), place -> {
            var restatement = places.of(place);
            var summed = figures.get(place);
            var off = readable.of(place, restatement.offTree()).places();
            return known(
                    place,
                    summed == null ? null : summed.actual(),
                    summed == null
                            ? Stream.of()
                            : summed.recordedAt().keySet().stream()
                                    .map(ground::of)
                                    .flatMap(Set::stream),
                    summed == null ? List.of() : said(summed.recordedAt(), grounds),
                    off.stream().filter(others::contains).toList(),
                    readable.of(place, restatement.onTree()).remark(),
                    grounds);
        }));
    }

    private Map<UUID, Known> restated(SideBySide places, int year, Of of) {
        var grounds = places.grounds(year);
        var ground = grounds.ofYear();
        var measured = new Measured(of.indicator(), of.population());
        var facts = ObservedFacts.of(
                places.whole(), Period.year(year), of.asOf(), List.of(of.indicator()), places.handle());
        var about = ObservedFacts.places(places);
        var readable = places.readable(
                Readable.latest(year, null),
                facts.stream().map(ObservedFact::areaId).collect(Collectors.toSet()));
        return places.places().stream().collect(Collectors.toMap(Function.identity(), place -> {
            var own = facts.stream()
                    .filter(fact -> about.get(place).contains(fact.areaId()))
                    .toList();
            var shown =
                    readable.of(place, own.stream().map(ObservedFact::areaId).collect(Collectors.toSet()));
            var restated = new RestatedObservations(
                    places.of(place),
                    own.stream()
                            .filter(fact -> shown.places().contains(fact.areaId()))
                            .filter(fact -> fact.measured().equals(measured))
                            .toList());
            var counted = restated.counted();
            return known(
                    place,
                    restated.actual().orElse(null),
                    counted.stream().map(part -> ground(part, ground)).flatMap(Set::stream),
                    said(counted, grounds),
                    restated.heldAbove().map(Way::place).toList(),
                    shown.remark(),
                    grounds);
        }));
    }

    private static List<KnownDays.Said> said(Map<UUID, List<Period>> recordedAt, Grounds grounds) {
        return recordedAt.entrySet().stream()
                .flatMap(at -> at.getValue().stream()
                        .map(period -> new KnownDays.Said(
                                period, grounds.on(period.to()).of(at.getKey()))))
                .toList();
    }

    private static List<KnownDays.Said> said(List<ObservedPart> counted, Grounds grounds) {
        return counted.stream()
                .filter(part -> part.fact().isFlow())
                .map(part -> new KnownDays.Said(
                        part.fact().period(),
                        ground(part, grounds.on(part.fact().periodTo()))))
                .toList();
    }

    private static Set<Ground.Piece> ground(ObservedPart part, Ground ground) {
        return part.how() == How.APPORTIONED
                ? ground.of(part.fact().areaId(), part.to())
                : ground.of(part.fact().areaId());
    }

    /** What is off the tree is missing unless something else speaks of the same ground. */
    private static Known known(
            UUID place,
            PlanProgress.Actual actual,
            Stream<Ground.Piece> pieces,
            List<KnownDays.Said> said,
            List<UUID> offTree,
            Boolean partial,
            Grounds grounds) {
        var ground = grounds.ofYear();
        var together = ground.together(place, pieces.toList());
        return new Known(
                actual == null ? null : Figure.of(actual),
                actual == null ? 0 : actual.places(),
                together,
                KnownDays.of(place, said, grounds),
                offTree.stream().filter(each -> !ground.holds(together, each)).collect(Collectors.toSet()),
                Boolean.TRUE.equals(partial));
    }
}
