package vn.giamngheo.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Holdings;

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
            var holding = holdings.of(held, handle);
            var money = new MoneyOfYears(asked, holding.places(), handle);
            var plans = StatedRows.of(asked.area().id(), Period.year(asked.year()), handle).stream()
                    .collect(Collectors.groupingBy(Edition::of, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(rows -> plan(rows, money, labels))
                    .toList();
            return new PlanFunding("plan-funding", asked, DEFINITIONS, plans, holding.remark());
        });
    }

    /** A plan, as far as it serves one edition. */
    private record Edition(UUID plan, String programme) {

        static Edition of(StatedRows.Row row) {
            return new Edition(row.planId(), row.programmeCode());
        }
    }

    /** What was received and spent below the place, read once for all plans of a programme and year. */
    private record MoneyOfYears(
            PlanFunding.Parameters asked, PlaceArray places, Handle handle, Map<Key, List<MoneyRow>> known) {

        private record Key(String programme, int year) {}

        MoneyOfYears(PlanFunding.Parameters asked, PlaceArray places, Handle handle) {
            this(asked, places, handle, new HashMap<>());
        }

        List<MoneyRow> of(String programme, int year) {
            return known.computeIfAbsent(new Key(programme, year), this::read);
        }

        private List<MoneyRow> read(Key key) {
            var parameters = new BudgetExecution.Parameters(
                    asked.area(), key.year(), asked.tree(), null, key.programme(), Basis.ORIGINAL);
            return MoneyOfSubtree.rows(places, parameters, handle);
        }
    }

    private static PlanFunding.Plan plan(
            List<StatedRows.Row> stated, MoneyOfYears moneyOfYears, Map<LineNames.Key, Label> labels) {
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
