package vn.giamngheo.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.ReportArea;
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
    Jdbi jdbi;

    PlanFunding report(PlanFunding.Parameters asked) {
        var labels = names.all();
        var held = holdings.asked(asked.area().id(), asked.tree(), asked.year(), Basis.ORIGINAL);
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var own = holdings.of(held, handle);
            var stated = StatedRows.of(asked.area().id(), asked.tree(), Period.year(asked.year()), handle);
            var money = new HashMap<UUID, MoneyOfYears>();
            stated.forEach(row -> money.computeIfAbsent(
                    row.areaId(),
                    place -> MoneyOfYears.of(HomeOfPlan.of(row, asked, own, holdings, handle), asked, handle)));
            var named = Named.of(money.keySet(), List.of(), asked.tree(), handle);
            var plans = stated.stream()
                    .collect(Collectors.groupingBy(Edition::of, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(rows -> plan(rows, money.get(rows.get(0).areaId()), labels, place(rows.get(0), asked, named)))
                    .toList();
            return new PlanFunding("plan-funding", asked, DEFINITIONS, plans, remark(own, money.values()));
        });
    }

    private static ReportArea place(StatedRows.Row plan, PlanFunding.Parameters asked, Named named) {
        return HomeOfPlan.isOf(plan, asked) ? null : named.place(plan.areaId());
    }

    private static Boolean remark(Holding own, Collection<MoneyOfYears> money) {
        return Stream.concat(
                        Stream.of(own), money.stream().map(each -> each.home().holding()))
                .map(Holding::remark)
                .filter(Objects::nonNull)
                .findAny()
                .orElse(null);
    }

    /** A plan, as far as it serves one edition. */
    private record Edition(UUID plan, String programme) {

        static Edition of(StatedRows.Row row) {
            return new Edition(row.planId(), row.programmeCode());
        }
    }

    /** What was received and spent at the home of a plan, read once for all plans of a programme and year. */
    private record MoneyOfYears(
            HomeOfPlan home, PlanFunding.Parameters asked, Handle handle, Map<Key, List<MoneyRow>> known) {

        private record Key(String programme, int year) {}

        static MoneyOfYears of(HomeOfPlan home, PlanFunding.Parameters asked, Handle handle) {
            return new MoneyOfYears(home, asked, handle, new HashMap<>());
        }

        List<MoneyRow> of(String programme, int year) {
            return known.computeIfAbsent(new Key(programme, year), this::read);
        }

        private List<MoneyRow> read(Key key) {
            var parameters = new BudgetExecution.Parameters(
                    asked.area(), key.year(), home.tree(), null, key.programme(), Basis.ORIGINAL);
            return MoneyOfSubtree.rows(home.holding().places(), parameters, handle);
        }
    }

    private static PlanFunding.Plan plan(
            List<StatedRows.Row> stated,
            MoneyOfYears moneyOfYears,
            Map<LineNames.Key, Label> labels,
            ReportArea place) {
        var plan = stated.get(0);
        var years = IntStream.rangeClosed(
                        plan.periodFrom().getYear(), plan.periodTo().getYear())
                .boxed()
                .toList();
        var money = years.stream()
                .flatMap(year -> moneyOfYears.of(plan.programmeCode(), year).stream())
                .toList();
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
