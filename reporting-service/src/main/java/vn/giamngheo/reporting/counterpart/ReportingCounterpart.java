package vn.giamngheo.reporting.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.events.Label;
import vn.giamngheo.reporting.figure.Adding;
import vn.giamngheo.reporting.figure.LineNames;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Holding;
import vn.giamngheo.reporting.restatement.Holdings;
import vn.giamngheo.reporting.restatement.Named;

/** Holds the local share that acts require against the one that is there. */
@ApplicationScoped
class ReportingCounterpart {

    private static final List<Measure.Definition> DEFINITIONS = List.of(
            new Measure.Definition(
                    "central",
                    Adding.TRANSFER,
                    "Vốn trung ương của năm: nhận trừ giao, của địa bàn và các cấp dưới, không tính vốn chuyển nguồn",
                    "Central money of the year: received less passed on, of the place and all below it, without what is carried over"),
            new Measure.Definition("local", Adding.TRANSFER, "Vốn địa phương, như trên", "Local money, likewise"),
            new Measure.Definition(
                    "required",
                    Adding.NONE,
                    "percent của vốn trung ương (base = central) hoặc của tổng số (total), làm tròn lên đồng",
                    "percent of the central money (base = central) or of all (total), rounded up to the đồng"),
            new Measure.Definition(
                    "missing", Adding.NONE, "required - local, không âm", "required - local, never below zero"),
            new Measure.Definition(
                    "met", Adding.NONE, "missing không quá tolerance", "missing is within the tolerance"),
            new Measure.Definition("share", Adding.NONE, "local / base, phần trăm", "local of the base, in percent"));

    private static final Comparator<CounterpartReport.Row> ORDER = Comparator.comparing(
                    CounterpartReport.Row::place, ReportArea.BY_CODE)
            .thenComparing(CounterpartReport.Row::programme)
            .thenComparing(row -> row.line() == null ? "" : row.line())
            .thenComparing(CounterpartReport.Row::id);

    @Inject
    Holdings holdings;

    @Inject
    LineNames names;

    @Inject
    Jdbi jdbi;

    CounterpartReport report(CounterpartReport.Parameters asked) {
        var held = holdings.asked(asked.area().id(), asked.tree(), asked.year(), asked.on(), asked.basis());
        // From one state of the database, and over one connection.
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> report(asked, holdings.of(held, handle), handle));
    }

    private CounterpartReport report(CounterpartReport.Parameters asked, Holding holding, Handle handle) {
        var read = CounterpartRows.read(asked, holding, handle);
        var named = holding.named(
                read.stream().map(CounterpartRows.Read::areaId).collect(Collectors.toSet()), asked.tree(), handle);
        var labels = names.all();
        var rows = read.stream()
                .map(each -> row(each, holding, named, labels))
                .sorted(ORDER)
                .toList();
        return new CounterpartReport(
                "counterpart",
                asked,
                DEFINITIONS,
                rows,
                (int) rows.stream().filter(row -> !row.figures().met()).count(),
                asked.basis() == Basis.RESTATED ? named.heldAbove(holding.heldAbove()) : null,
                holding.remark());
    }

    /** Without zeros that say nothing, and never as a power of ten. */
    private static BigDecimal plain(BigDecimal percent) {
        var stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static CounterpartReport.Row row(
            CounterpartRows.Read read, Holding holding, Named named, Map<LineNames.Key, Label> labels) {
        return new CounterpartReport.Row(
                read.id(),
                named.place(read.areaId()),
                holding.standsAt(read.areaId(), named),
                read.programme(),
                read.line(),
                labels.get(new LineNames.Key(read.programme(), read.line())),
                read.act(),
                read.base(),
                plain(read.percent()),
                read.validFrom(),
                read.validTo(),
                read.figures());
    }
}
