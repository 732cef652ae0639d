package vn.giamngheo.reporting.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.reporting.figure.Adding;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Holdings;

/** Puts what stands beside the ledger next to it. */
@ApplicationScoped
class ReportingResources {

    private static final List<Measure.Definition> DEFINITIONS = List.of(
            new Measure.Definition(
                    "ledger",
                    Adding.TRANSFER,
                    "Vốn được giao (nhận từ ngoài trừ giao ra ngoài) và giải ngân theo nguồn; chỉ số này là của sổ",
                    "Allocated (received from outside less passed on) and disbursed by source; nothing else is of the ledger"),
            new Measure.Definition(
                    "policyCredit",
                    Adding.NONE,
                    "Cho vay, thu nợ cộng từ đầu năm; dư nợ, quá hạn, số hộ là số cuối; không theo chương trình đã hỏi;"
                            + " số của địa bàn cao nhất thay cho cấp dưới",
                    "Lent and recovered add from the beginning of the year; outstanding, overdue and borrowers are the last; of no"
                            + " programme; the topmost place that has recorded it stands for those below"),
            new Measure.Definition(
                    "integrated",
                    Adding.STOCK,
                    "Vốn lồng ghép từ đầu năm: số ghi sau cùng; số của địa bàn cao nhất thay cho cấp dưới",
                    "Money of other programmes since the year began: the last record; the topmost place stands for those below"),
            new Measure.Definition(
                    "mobilised",
                    Adding.FLOW,
                    "Huy động từ đầu năm, theo hình thức; không cộng vào vốn",
                    "Gifts since the year began, by form; never added to the money"));

    @Inject
    Holdings holdings;

    @Inject
    Jdbi jdbi;

    /** From one state of the database. */
    AllResources report(AllResources.Parameters asked) {
        var held = holdings.asked(asked.area().id(), asked.tree(), asked.year(), asked.on(), asked.basis());
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            // A plan for any places would guess that there are few of them.
            handle.execute("set local plan_cache_mode = force_custom_plan");
            var holding = holdings.of(held, handle);
            var rows = new ResourceRows(asked, holding, handle);
            return new AllResources(
                    "all-resources",
                    asked,
                    DEFINITIONS,
                    AllResources.Ledger.of(rows.ledger()),
                    rows.credit(),
                    rows.integrated(),
                    rows.mobilised(),
                    asked.basis() == Basis.RESTATED ? holding.heldAbove(asked.tree(), handle) : null,
                    holding.remark());
        });
    }
}
