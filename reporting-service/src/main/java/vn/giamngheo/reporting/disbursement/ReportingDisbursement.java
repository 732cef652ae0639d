package vn.giamngheo.reporting.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.reporting.disbursement.Disbursement.Holder;
import vn.giamngheo.reporting.disbursement.Disbursement.Kind;
import vn.giamngheo.reporting.disbursement.Disbursement.LastYear;
import vn.giamngheo.reporting.disbursement.Disbursement.Row;
import vn.giamngheo.reporting.figure.Ratio;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Holding;
import vn.giamngheo.reporting.restatement.Holdings;

/** Makes the sheet of disbursement from the postings, and what was expected and promised. */
@ApplicationScoped
class ReportingDisbursement {

    private static final Comparator<Row> BY_RATE =
            (one, other) -> one.rate().isKnown() && other.rate().isKnown()
                    ? other.rate().compareWith(one.rate())
                    : Boolean.compare(other.rate().isKnown(), one.rate().isKnown());

    @Inject
    Holdings holdings;

    @Inject
    LastSheet lastSheet;

    @Inject
    Jdbi jdbi;

    /** From one state of the database: the rows are those of the total. */
    Disbursement report(Disbursement.Parameters asked) {
        var before = asked.aYearBefore();
        var held = held(asked);
        var heldBefore = held(before);
        var report = jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            // A plan for any places would guess that there are few of them.
            handle.execute("set local plan_cache_mode = force_custom_plan");
            return report(asked, holdings.of(held, handle), before, holdings.of(heldBefore, handle), handle);
        });
        // Who does not see all of this one does not see all of that one.
        return report.partial() != null
                ? report
                : lastSheet.of(report).map(report::since).orElse(report);
    }

    private Holdings.Asked held(Disbursement.Parameters asked) {
        return holdings.asked(asked.area().id(), asked.tree(), asked.year(), asked.on(), asked.basis());
    }

    private static Disbursement report(
            Disbursement.Parameters asked,
            Holding holding,
            Disbursement.Parameters before,
            Holding holdingBefore,
            Handle handle) {
        var reading = new SheetRows(asked, holding, handle);
        var readingBefore = new SheetRows(before, holdingBefore, handle);
        var said = reading.said();
        var outlooks = new Outlooks(asked.year(), asked.on());
        var total = new Row(
                holder(Kind.TOTAL, asked),
                null,
                null,
                Capital.of(reading.parts(true)),
                LastYear.of(before.on(), Figures.of(readingBefore.parts(true))),
                outlooks.of(asked.area().id(), said),
                null);
        var rows = rows(
                asked.agency() == null
                        ? Stream.concat(reading.names().stream(), Stream.of(holder(Kind.OWN, asked)))
                                .toList()
                        : reading.names(),
                byRow(reading.parts(false)),
                byRow(readingBefore.parts(false)),
                said.stream().collect(Collectors.groupingBy(Said::rowId)),
                before,
                outlooks);
        return new Disbursement(
                "disbursement",
                asked,
                SheetMeasure.DEFINITIONS,
                ranked(rows, total.rate()),
                Disbursement.MovedInside.of(rows, total.capital()),
                total,
                null,
                asked.basis() == Basis.RESTATED ? holding.heldAbove(asked.tree(), handle) : null,
                holding.remark());
    }

    private static Holder holder(Kind kind, Disbursement.Parameters asked) {
        return new Holder(
                kind, asked.area().id(), asked.area().code(), asked.area().name());
    }

    private static Map<UUID, List<PartRow>> byRow(List<PartRow> parts) {
        return parts.stream().collect(Collectors.groupingBy(PartRow::rowId));
    }

    private static List<Row> rows(
            List<Holder> holders,
            Map<UUID, List<PartRow>> parts,
            Map<UUID, List<PartRow>> partsBefore,
            Map<UUID, List<Said>> said,
            Disbursement.Parameters before,
            Outlooks outlooks) {
        return holders.stream()
                .map(holder -> new Row(
                        holder,
                        null,
                        null,
                        Capital.of(parts.getOrDefault(holder.id(), List.of())),
                        LastYear.of(before.on(), Figures.of(partsBefore.getOrDefault(holder.id(), List.of()))),
                        outlooks.of(holder.id(), saidFor(holder, said)),
                        null))
                .toList();
    }

    /** What the asked place says is said for all below it, too: it stands in the total. */
    private static Collection<Said> saidFor(Holder holder, Map<UUID, List<Said>> said) {
        return holder.kind() == Kind.OWN ? List.of() : said.getOrDefault(holder.id(), List.of());
    }

    /** Places, then agencies, each by rate; then the place itself. */
    private static List<Row> ranked(List<Row> rows, Ratio average) {
        return rows.stream()
                .sorted(Comparator.comparing((Row row) -> row.holder().kind()).thenComparing(BY_RATE))
                .map(row -> new Row(
                        row.holder(),
                        rank(row, rows),
                        belowAverage(row, average),
                        row.capital(),
                        row.lastYear(),
                        row.outlook(),
                        null))
                .toList();
    }

    private static Integer rank(Row row, List<Row> rows) {
        return row.holder().kind() == Kind.OWN || !row.rate().isKnown()
                ? null
                : 1
                        + (int) rows.stream()
                                .filter(other ->
                                        other.holder().kind() == row.holder().kind())
                                .filter(other -> BY_RATE.compare(other, row) < 0)
                                .count();
    }

    private static Boolean belowAverage(Row row, Ratio average) {
        return row.rate().isKnown() && average.isKnown() ? row.rate().compareWith(average) < 0 : null;
    }
}
