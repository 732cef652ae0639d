package vn.giamngheo.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.place.PlaceOnDay;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.LineNames;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.figure.Shown;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Holding;
import vn.giamngheo.reporting.restatement.Holdings;
import vn.giamngheo.reporting.restatement.Named;

/** Makes the report of plan funding from the plans and the postings. */
@ApplicationScoped
class ReportingFunding {

    private static final List<Measure.Definition> DEFINITIONS =
            Arrays.stream(Measure.values()).map(Measure::definition).toList();

    @Inject
    LineNames names;

    @Inject
    Holdings holdings;

    @Inject
    Readable readable;

    @Inject
    Jdbi jdbi;

    PlanFunding report(PlanFunding.Parameters asked) {
        var labels = names.all();
        var held = holdings.asked(asked.area().id(), asked.tree(), asked.year(), asked.asOf(), asked.basis());
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            // A plan for any places would guess that there are few of them.
            handle.execute("set local plan_cache_mode = force_custom_plan");
            var own = holdings.of(held, handle);
            var stated = StatedRows.of(asked.area().id(), asked.tree(), Period.year(asked.year()), handle);
            var others = readable.below(takenOver(stated, asked), asked.year(), handle);
            var money = MoneyOfHomes.read(
                    wanted(stated, asked), asked.area().id(), own.places(), others, asked.asOf(), handle);
            var named = Named.of(others.keySet(), List.of(), asked.tree(), handle);
            var plans = stated.stream()
                    .collect(Collectors.groupingBy(Edition::of, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(rows -> plan(rows, money, labels, place(rows.get(0), asked, named)))
                    .toList();
            return new PlanFunding(
                    "plan-funding",
                    asked,
                    DEFINITIONS,
                    plans,
                    asked.basis() == Basis.RESTATED ? own.heldAbove(asked.tree(), handle) : null,
                    remark(own, others.values()));
        });
    }

    private static ReportArea place(StatedRows.Row plan, PlanFunding.Parameters asked, Named named) {
        return HomeOfPlan.isOf(plan, asked) ? null : named.place(plan.areaId());
    }

    private static Boolean remark(Holding own, Collection<Shown> others) {
        return Stream.concat(Stream.ofNullable(own.remark()), others.stream().map(Shown::remark))
                .filter(Objects::nonNull)
                .findAny()
                .orElse(null);
    }

    /** The places whose plans it has taken over, each on its last day. */
    private static Set<PlaceOnDay> takenOver(List<StatedRows.Row> stated, PlanFunding.Parameters asked) {
        return stated.stream()
                .filter(row -> !HomeOfPlan.isOf(row, asked))
                .map(row -> new PlaceOnDay(row.areaId(), HomeOfPlan.day(row, asked)))
                .collect(Collectors.toSet());
    }

    private static Map<MoneyOfHomes.Asked, LocalDate> wanted(
            List<StatedRows.Row> stated, PlanFunding.Parameters asked) {
        var wanted = new HashMap<MoneyOfHomes.Asked, LocalDate>();
        stated.forEach(row -> years(row)
                .forEach(year -> wanted.put(
                        new MoneyOfHomes.Asked(row.areaId(), row.programmeCode(), year), HomeOfPlan.day(row, asked))));
        return wanted;
    }

    private static List<Integer> years(StatedRows.Row plan) {
        return IntStream.rangeClosed(
                        plan.periodFrom().getYear(), plan.periodTo().getYear())
                .boxed()
                .toList();
    }

    /** A plan, as far as it serves one edition. */
    private record Edition(UUID plan, String programme) {

        static Edition of(StatedRows.Row row) {
            return new Edition(row.planId(), row.programmeCode());
        }
    }

    private static PlanFunding.Plan plan(
            List<StatedRows.Row> stated,
            MoneyOfHomes moneyOfHomes,
            Map<LineNames.Key, Label> labels,
            ReportArea place) {
        var plan = stated.get(0);
        var years = years(plan);
        var money = moneyOfHomes.of(plan.areaId(), plan.programmeCode(), years);
        return new PlanFunding.Plan(
                plan.planId(),
                plan.programmeCode(),
                plan.title(),
                plan.status(),
                years,
                place,
                lines(plan.programmeCode(), stated, money, labels),
                line(null, null, stated, money));
    }

    private static List<PlanFunding.Line> lines(
            String programme, List<StatedRows.Row> stated, List<MoneyRow> money, Map<LineNames.Key, Label> labels) {
        var codes = new TreeSet<String>();
        stated.stream().map(StatedRows.Row::lineCode).filter(Objects::nonNull).forEach(codes::add);
        money.forEach(row -> codes.add(row.lineCode()));
        return codes.stream()
                .map(code -> line(
                        code,
                        labels.get(new LineNames.Key(programme, code)),
                        stated.stream()
                                .filter(row -> code.equals(row.lineCode()))
                                .toList(),
                        money.stream()
                                .filter(row -> code.equals(row.lineCode()))
                                .toList()))
                .toList();
    }

    private static PlanFunding.Line line(String code, Label name, List<StatedRows.Row> stated, List<MoneyRow> money) {
        var sources = BudgetExecution.Sources.of(money);
        var central = sum(stated, StatedRows.Row::central);
        var local = sum(stated, StatedRows.Row::local);
        return new PlanFunding.Line(
                code,
                name,
                PlanFunding.Figures.of(central, sources.central()),
                PlanFunding.Figures.of(local, sources.local()),
                PlanFunding.Figures.of(central.plus(local), sources.total()));
    }

    private static Money sum(List<StatedRows.Row> rows, ToLongFunction<StatedRows.Row> amount) {
        return Money.sum(
                rows.stream().map(row -> Money.of(amount.applyAsLong(row))).toList());
    }
}
