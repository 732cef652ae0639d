package vn.giamngheo.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.figure.Shown;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Named;
import vn.giamngheo.reporting.restatement.Restatement;
import vn.giamngheo.reporting.restatement.Restatements;
import vn.giamngheo.reporting.restatement.Standing;

/** Makes the report of plan progress from the plans and the observations. */
@ApplicationScoped
class ReportingProgress {

    /** No plan is longer; each year of a path is read by itself. */
    private static final int LONGEST_PATH = 10;

    @Inject
    ObservedInSubtree observed;

    @Inject
    Readable readable;

    @Inject
    Restatements restatements;

    @Inject
    Jdbi jdbi;

    @Inject
    TargetsOfAgency targets;

    /**
     * What is asked for.
     *
     * @param asOf the last day whose versions of figures count; null for all
     * @param agency whose targets alone are asked for; null for all
     * @param which targets these are
     */
    private record Asked(
            ReportArea area,
            int year,
            LocalDate tree,
            LocalDate asOf,
            ReportAgency agency,
            Predicate<PlanRows.Row> which) {

        /** The last day of which it shows anything. */
        LocalDate latest() {
            return Readable.latest(year, asOf);
        }
    }

    /** @param agency whose targets alone are asked for; null for all */
    PlanProgress report(ReportArea area, int year, LocalDate tree, LocalDate asOf, Basis basis, ReportAgency agency) {
        var asked = new Asked(area, year, tree, asOf, agency, targets.of(agency, tree));
        return basis == Basis.RESTATED ? restated(asked) : original(asked);
    }

    private PlanProgress original(Asked asked) {
        var area = asked.area().id();
        var shown = readable.below(area, asked.tree(), asked.latest());
        var places = shown.map(Shown::places).orElse(null);
        var rows = places != null && !places.contains(area)
                ? Rows.NONE
                : jdbi.withHandle(handle -> Rows.of(asked, List.of(area), area, handle));
        var results =
                jdbi.withHandle(handle -> ResultsOfPlans.of(rows.all(), asked.year(), asked.asOf(), places, handle));
        var wanted = jdbi.withHandle(handle -> WantedByYear.of(rows.all(), handle));
        var years = years(rows.own(), asked.year(), year -> {
            var actuals = observed.actuals(new ObservedInSubtree.Asked(
                            List.of(area), asked.tree(), Period.year(year), asked.asOf(), measured(rows.own()), places))
                    .getOrDefault(area, Map.of());
            return (Function<PlanRows.Row, PlanProgress.Actual>) row -> Measured.known(row, actuals);
        });
        var own = plans(rows.own(), new Paths(asked.year(), years, results, wanted), id -> null);
        var taken = rows.others().isEmpty() ? Taken.NONE : taken(asked, rows.others(), results, wanted);
        return new PlanProgress(
                "plan-progress",
                new PlanProgress.Parameters(
                        asked.area(), asked.year(), asked.tree(), asked.asOf(), null, asked.agency()),
                Stream.concat(own.stream(), taken.plans().stream()).toList(),
                null,
                shown.map(Shown::remark).orElse(taken.remark()));
    }

    /** @param own of plans of the asked place; @param others of those that went to it when their places ended */
    private record Rows(List<PlanRows.Row> own, List<PlanRows.Row> others) {

        static final Rows NONE = new Rows(List.of(), List.of());

        static Rows of(Asked asked, List<UUID> places, UUID taker, Handle handle) {
            var area = asked.area().id();
            return PlanRows.of(places, taker, asked.tree(), Period.year(asked.year()), handle).stream()
                    .filter(asked.which())
                    .collect(Collectors.teeing(
                            Collectors.filtering(row -> row.areaId().equals(area), Collectors.toList()),
                            Collectors.filtering(row -> !row.areaId().equals(area), Collectors.toList()),
                            Rows::new));
        }

        List<PlanRows.Row> all() {
            return Stream.concat(own.stream(), others.stream()).toList();
        }
    }

    /** Plans that were taken over. @param remark true when figures are left out that the caller may not read; else null */
    private record Taken(List<PlanProgress.Plan> plans, Boolean remark) {

        static final Taken NONE = new Taken(List.of(), null);
    }

    /** Their targets are held against what was observed at their own places, on whatever basis. */
    private Taken taken(Asked asked, List<PlanRows.Row> rows, ResultsOfPlans results, WantedByYear wanted) {
        var all = readable.all(asked.area().id(), asked.tree(), asked.latest());
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var restatement = restatements.of(asked.area().id(), asked.tree(), handle);
            var years = years(rows, asked.year(), year -> carried(asked, year, restatement, rows, all, handle));
            return new Taken(
                    ofOthers(rows, paths(asked, years, results, wanted, Carried::actualOfItsPlace), asked, handle),
                    years.get(asked.year()).remark());
        });
    }

    private static List<PlanProgress.Plan> ofOthers(List<PlanRows.Row> rows, Paths paths, Asked asked, Handle handle) {
        var places = rows.stream().map(PlanRows.Row::areaId).distinct().toList();
        return plans(rows, paths, Named.of(places, List.of(), asked.tree(), handle)::place);
    }

    /** What is known of each year of the plans until the asked one. */
    private static <T> Map<Integer, T> years(List<PlanRows.Row> rows, int asked, IntFunction<T> known) {
        var first =
                rows.stream().mapToInt(row -> row.periodFrom().getYear()).min().orElse(asked);
        return IntStream.rangeClosed(Math.max(first, asked - LONGEST_PATH), asked)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), known::apply));
    }

    /** From one state of the database: the rows are those of the actuals. */
    private PlanProgress restated(Asked asked) {
        var area = asked.area();
        var all = readable.all(area.id(), asked.tree(), asked.latest());
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var restatement = restatements.of(area.id(), asked.tree(), handle);
            var shown = readable.of(restatement.touched(), all, asked.latest(), handle);
            var places = Stream.concat(Stream.of(area.id()), standing(area, restatement).stream())
                    .filter(shown.places()::contains)
                    .toList();
            var rows = Rows.of(asked, places, shown.places().contains(area.id()) ? area.id() : null, handle);
            var years =
                    years(rows.all(), asked.year(), year -> carried(asked, year, restatement, rows.all(), all, handle));
            var now = years.get(asked.year());
            var wanted = WantedByYear.of(rows.all(), handle);
            var results = ResultsOfPlans.of(
                    rows.all(), asked.year(), asked.asOf(), shown.partial() ? shown.places() : null, handle);
            return new PlanProgress(
                    "plan-progress",
                    new PlanProgress.Parameters(
                            area, asked.year(), asked.tree(), asked.asOf(), Basis.RESTATED, asked.agency()),
                    Stream.concat(
                                    plans(rows.own(), paths(asked, years, results, wanted, Carried::actual), id -> null)
                                            .stream(),
                                    ofOthers(
                                            rows.others(),
                                            paths(asked, years, results, wanted, Carried::actualOfItsPlace),
                                            asked,
                                            handle)
                                            .stream())
                            .toList(),
                    now.progress().rows(asked.tree(), handle),
                    shown.remark() != null ? shown.remark() : now.remark());
        });
    }

    /** A year on the asked tree. @param remark true when places are left out that the caller may not read; else null */
    private record Carried(RestatedProgress progress, Boolean remark) {

        PlanProgress.Actual actual(PlanRows.Row target) {
            return progress.actual(target);
        }

        PlanProgress.Actual actualOfItsPlace(PlanRows.Row target) {
            return progress.actualOfItsPlace(target);
        }
    }

    private Carried carried(
            Asked asked, int year, Restatement restatement, List<PlanRows.Row> rows, boolean all, Handle handle) {
        var facts = ObservedFacts.of(restatement, Period.year(year), asked.asOf(), indicators(rows), handle);
        var latest = Readable.latest(year, asked.asOf());
        var observers =
                readable.of(facts.stream().map(ObservedFact::areaId).collect(Collectors.toSet()), all, latest, handle);
        return new Carried(RestatedProgress.of(restatement, seen(facts, observers)), observers.remark());
    }

    private static Paths paths(
            Asked asked,
            Map<Integer, Carried> years,
            ResultsOfPlans results,
            WantedByYear wanted,
            BiFunction<Carried, PlanRows.Row, PlanProgress.Actual> actual) {
        return new Paths(
                asked.year(),
                years.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> row -> actual.apply(entry.getValue(), row))),
                results,
                wanted);
    }

    private static Map<Measured, List<ObservedFact>> seen(List<ObservedFact> facts, Shown observers) {
        return facts.stream()
                .filter(fact -> observers.places().contains(fact.areaId()))
                .collect(Collectors.groupingBy(ObservedFact::measured, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<UUID> standing(ReportArea area, Restatement restatement) {
        return restatement.shown().stream()
                .filter(standing -> standing.to().equals(area.id()))
                .map(Standing::place)
                .toList();
    }

    /** What targets are held against: each its own population, and the whole place. */
    private static Set<Measured> measured(List<PlanRows.Row> rows) {
        return rows.stream()
                .filter(row -> row.indicatorCode() != null)
                .flatMap(row -> Stream.of(
                        new Measured(row.indicatorCode(), row.population()), new Measured(row.indicatorCode(), null)))
                .collect(Collectors.toSet());
    }

    private static List<String> indicators(List<PlanRows.Row> rows) {
        return rows.stream()
                .map(PlanRows.Row::indicatorCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<PlanProgress.Plan> plans(
            List<PlanRows.Row> rows, Paths paths, Function<UUID, ReportArea> places) {
        return rows.stream()
                .collect(Collectors.groupingBy(PlanRows.Row::planId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(targets -> plan(targets, paths, places.apply(targets.get(0).areaId())))
                .toList();
    }

    private static PlanProgress.Plan plan(List<PlanRows.Row> rows, Paths paths, ReportArea place) {
        var plan = rows.get(0);
        return new PlanProgress.Plan(
                plan.planId(),
                plan.programmeCode(),
                PlanRows.further(plan.programmeCodes()),
                plan.title(),
                plan.documentNumber(),
                plan.issuedOn(),
                plan.periodFrom(),
                plan.periodTo(),
                plan.status(),
                rows.stream()
                        .filter(row -> row.key() != null)
                        .map(row -> line(row, paths))
                        .toList(),
                place);
    }

    private static PlanProgress.Line line(PlanRows.Row row, Paths paths) {
        var actual = paths.actual(row);
        var results = paths.results(row);
        var source = Comparison.source(actual, results);
        var cumulated = paths.cumulated(row);
        return new PlanProgress.Line(
                row.key(),
                row.indicatorCode(),
                label(row.nameVi(), row.nameEn()),
                row.comparator(),
                row.value(),
                row.upperValue(),
                row.unit(),
                row.population(),
                row.dueOn(),
                row.dimension(),
                row.lineCode(),
                row.partOf(),
                actual,
                Comparison.met(
                        row.comparator(),
                        row.value(),
                        row.upperValue(),
                        cumulated == null ? Comparison.heldAgainst(actual, results) : cumulated),
                row.direction(),
                label(row.numeratorVi(), row.numeratorEn()),
                label(row.denominatorVi(), row.denominatorEn()),
                paths.path(row),
                results,
                source,
                cumulated == null
                        ? null
                        : new PlanProgress.Cumulated(
                                row.periodFrom(), cumulated.numerator(), cumulated.denominator(), cumulated.value()));
    }

    private static Label label(String vi, String en) {
        return vi == null ? null : new Label(vi, en);
    }
}
