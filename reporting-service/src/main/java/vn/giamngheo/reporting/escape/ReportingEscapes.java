package vn.giamngheo.reporting.escape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.reporting.figure.Adding;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Holding;
import vn.giamngheo.reporting.restatement.Holdings;

/** Reports who registered to escape poverty and what became of them, at a place and below it, against what plans want. */
@ApplicationScoped
class ReportingEscapes {

    private static final List<Measure.Definition> DEFINITIONS = List.of(
            new Measure.Definition(
                    "registered",
                    Adding.FLOW,
                    "Hộ đăng ký thoát nghèo trong năm, theo loại hộ khi đăng ký, tại thôn nơi hộ ở vào ngày cuối năm hoặc hôm nay",
                    "Households that registered to escape poverty in the year, by the class that they had then, in the village"
                            + " where they live on the last day of the year, or today"),
            new Measure.Definition(
                    "escaped",
                    Adding.FLOW,
                    "Quyết định cuối cùng trong năm: không nghèo, không cận nghèo; nearPoor: từ nghèo thành cận nghèo;"
                            + " notEscaped: vẫn như khi đăng ký hoặc nghèo hơn",
                    "By the last decision of the year neither poor nor near-poor; nearPoor: from poor to near-poor;"
                            + " notEscaped: as when they registered, or poorer"),
            new Measure.Definition(
                    "open",
                    Adding.FLOW,
                    "Chưa có quyết định; left: đã chuyển đi, nhập hộ hoặc không còn trước khi có quyết định",
                    "Nothing is decided; left: moved away, merged or dissolved before anything was"),
            new Measure.Definition(
                    "reached",
                    Adding.FLOW,
                    "Ra khỏi loại hộ khi đăng ký: escaped + nearPoor; không trừ hộ phát sinh mới, nên không phải số hộ giảm",
                    "Out of the class that they had: escaped + nearPoor; households that became poor are not taken off, so it"
                            + " is not by how many there are fewer"));

    @Inject
    Holdings holdings;

    @Inject
    Jdbi jdbi;

    /** An indicator of the catalogue. */
    record Unit(String unit, boolean rate) {}

    /** Empty where there is none of that code. */
    Optional<Unit> unit(String indicator) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select lower(unit) as unit, rate from indicator where code = :code and not deleted")
                .bind("code", indicator)
                .map((row, context) -> new Unit(row.getString("unit"), row.getBoolean("rate")))
                .findFirst());
    }

    /** From one state of the database, and over one connection. */
    EscapeReport report(EscapeReport.Parameters asked) {
        var held = holdings.asked(asked.area().id(), asked.tree(), asked.year(), asked.basis());
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> report(asked, holdings.of(held, handle), handle));
    }

    /** The registers that the figures of the report sum. @param after the last one of the page before */
    ExplainedEscapes explain(EscapeReport.Parameters asked, UUID after, int limit) {
        var held = holdings.asked(asked.area().id(), asked.tree(), asked.year(), asked.basis());
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> explain(asked, holdings.of(held, handle), after, limit, handle));
    }

    private static ExplainedEscapes explain(
            EscapeReport.Parameters asked, Holding holding, UUID after, int limit, Handle handle) {
        var rows = new EscapeRows(asked, holding, handle);
        var total = rows.total();
        var page = rows.registers(after, limit);
        var named = holding.named(
                page.stream().map(EscapeRows.Register::village).collect(Collectors.toSet()), asked.tree(), handle);
        return new ExplainedEscapes(
                asked,
                total.poor(),
                total.nearPoor(),
                rows.registers(),
                page.stream()
                        .map(register -> new ExplainedEscapes.Item(
                                register.id(),
                                named.place(register.village()),
                                holding.standsAt(register.village(), named),
                                register.poor(),
                                register.nearPoor()))
                        .toList(),
                holding.remark());
    }

    private static EscapeReport report(EscapeReport.Parameters asked, Holding holding, Handle handle) {
        var rows = new EscapeRows(asked, holding, handle);
        var total = rows.total();
        var below = rows.below();
        var places = PlaceArray.of(Stream.concat(Stream.of(total), below.stream())
                .map(row -> row.place().id())
                .toList());
        var poor = EscapeTargets.of(places, asked.poorIndicator(), asked.year(), asked.tree(), handle);
        var nearPoor = EscapeTargets.of(places, asked.nearPoorIndicator(), asked.year(), asked.tree(), handle);
        var named = holding.named(List.of(), asked.tree(), handle);
        return new EscapeReport(
                "escape-register",
                asked,
                DEFINITIONS,
                row(total, poor, nearPoor),
                below.stream().map(row -> row(row, poor, nearPoor)).toList(),
                asked.basis() == Basis.RESTATED ? named.heldAbove(holding.heldAbove()) : null,
                holding.remark());
    }

    private static EscapeReport.Row row(
            EscapeRows.Row row,
            Map<UUID, List<EscapeReport.Target>> poor,
            Map<UUID, List<EscapeReport.Target>> nearPoor) {
        ReportArea place = row.place();
        return new EscapeReport.Row(
                place,
                EscapeReport.Registered.of(row.poor(), poor.getOrDefault(place.id(), List.of())),
                EscapeReport.Registered.of(row.nearPoor(), nearPoor.getOrDefault(place.id(), List.of())));
    }
}
