package vn.giamngheo.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.figure.Shown;
import vn.giamngheo.reporting.progress.ExplainedProgress.Item;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Named;
import vn.giamngheo.reporting.restatement.Restatement;
import vn.giamngheo.reporting.restatement.Restatements;

/** Tells the observations, and the apportioned parts of them, that the figure of an indicator sums. */
@ApplicationScoped
class ExplainingProgress {

    /** By place, then by period: one part of an observation stands at one place. */
    private static final Comparator<Item> ORDER = Comparator.comparing(
                    (Item item) -> item.place().code())
            .thenComparing(Item::periodTo)
            .thenComparing(item -> item.observation().toString())
            .thenComparing(item -> item.to() == null ? "" : item.to().code());

    @Inject
    ObservedInSubtree observed;

    @Inject
    Readable readable;

    @Inject
    Restatements restatements;

    @Inject
    Jdbi jdbi;

    /**
     * Which figure is asked for.
     *
     * @param asOf the last day whose versions count; null for all
     * @param population whom it counts; null for the whole place
     */
    record Asked(
            ReportArea area,
            int year,
            LocalDate tree,
            LocalDate asOf,
            Basis basis,
            String indicator,
            String population) {

        /** The last day of which it shows anything. */
        LocalDate latest() {
            return Readable.latest(year, asOf);
        }

        boolean isMeasuredBy(Measured measured) {
            return measured.equals(measured());
        }

        Measured measured() {
            return new Measured(indicator, population);
        }
    }

    /** @throws ProblemException 400 when there is no such indicator */
    void requireKnown(String indicator) {
        var known = jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from indicator where code = :code and not deleted)")
                        .bind("code", indicator)
                        .mapTo(Boolean.class)
                        .one());
        if (!known) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("indicator"), indicator, "");
        }
    }

    /** With all items, in their order. */
    ExplainedProgress explain(Asked asked) {
        return asked.basis() == Basis.RESTATED ? restated(asked) : original(asked);
    }

    private ExplainedProgress original(Asked asked) {
        var area = asked.area().id();
        var shown = readable.below(area, asked.tree(), asked.latest());
        var all = observed
                .recorded(new ObservedInSubtree.Asked(
                        List.of(area),
                        asked.tree(),
                        Period.year(asked.year()),
                        asked.asOf(),
                        List.of(asked.measured()),
                        shown.map(Shown::places).orElse(null)))
                .stream()
                .filter(each -> asked.isMeasuredBy(each.row().measured()))
                .toList();
        var counted = Recorded.counted(all);
        var actual = Actuals.of(all.stream().map(Recorded::row).toList()).orElse(null);
        var items = jdbi.withHandle(handle -> items(counted, asked.tree(), handle));
        return explained(asked, actual, items, shown.map(Shown::remark).orElse(null));
    }

    private static List<Item> items(List<Recorded> counted, LocalDate tree, Handle handle) {
        var places =
                counted.stream().map(each -> each.row().areaId()).distinct().toList();
        var named = Named.of(places, List.of(), tree, handle);
        return counted.stream().map(each -> item(each, named)).toList();
    }

    private static Item item(Recorded recorded, Named named) {
        var row = recorded.row();
        return new Item(
                recorded.id(),
                named.place(row.areaId()),
                recorded.periodFrom(),
                row.periodTo(),
                row.numerator(),
                row.denominator(),
                row.value(),
                row.stated().version(),
                row.stated().approvedOn(),
                row.stated().source(),
                null,
                null,
                null,
                null);
    }

    private ExplainedProgress restated(Asked asked) {
        var area = asked.area().id();
        var all = readable.all(area, asked.tree(), asked.latest());
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var restatement = restatements.of(area, asked.tree(), handle);
            var facts = ObservedFacts.of(
                    restatement, Period.year(asked.year()), asked.asOf(), List.of(asked.indicator()), handle);
            var observers = readable.of(
                    facts.stream().map(ObservedFact::areaId).collect(Collectors.toSet()), all, asked.latest(), handle);
            var own = facts.stream()
                    .filter(fact -> observers.places().contains(fact.areaId()))
                    .filter(fact -> asked.isMeasuredBy(fact.measured()))
                    .toList();
            var restated = new RestatedObservations(restatement, own);
            var items = items(restated.counted(), restatement, asked.tree(), handle);
            return explained(asked, restated.actual().orElse(null), items, observers.remark());
        });
    }

    private static List<Item> items(List<ObservedPart> parts, Restatement restatement, LocalDate tree, Handle handle) {
        var ways = parts.stream()
                .filter(ObservedPart::isCarried)
                .map(part -> restatement.way(part.fact().areaId()).orElseThrow())
                .distinct()
                .toList();
        var named = Named.of(parts.stream().map(ObservedPart::to).distinct().toList(), ways, tree, handle);
        return parts.stream().map(part -> item(part, restatement, named)).toList();
    }

    private static Item item(ObservedPart part, Restatement restatement, Named named) {
        var fact = part.fact();
        var carried = part.isCarried();
        return new Item(
                fact.id(),
                named.place(fact.areaId()),
                fact.periodFrom(),
                fact.periodTo(),
                part.figure().numerator(),
                part.figure().denominator(),
                part.figure().value(),
                fact.stated().version(),
                fact.stated().approvedOn(),
                fact.stated().source(),
                part.how(),
                part.share() == null ? null : plain(part.share()),
                carried ? named.place(part.to()) : null,
                carried ? named.acts(restatement.way(fact.areaId()).orElseThrow()) : null);
    }

    /** Without zeros at its end, and 60 stays 60. */
    private static BigDecimal plain(BigDecimal share) {
        return share.setScale(Math.max(0, share.stripTrailingZeros().scale()));
    }

    private static ExplainedProgress explained(
            Asked asked, PlanProgress.Actual actual, List<Item> items, Boolean partial) {
        var basis = asked.basis() == Basis.RESTATED ? Basis.RESTATED : null;
        return new ExplainedProgress(
                new PlanProgress.Parameters(asked.area(), asked.year(), asked.tree(), asked.asOf(), basis, null),
                asked.indicator(),
                asked.population(),
                actual,
                items.size(),
                items.stream().sorted(ORDER).toList(),
                partial);
    }

    /** What tells an item apart, in the order of the list. */
    static List<String> keys(Item item) {
        return List.of(
                item.place().code(),
                item.periodTo().toString(),
                item.observation().toString(),
                item.to() == null ? "" : item.to().code());
    }
}
