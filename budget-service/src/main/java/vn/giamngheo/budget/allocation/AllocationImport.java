package vn.giamngheo.budget.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.MoneyColumns;
import vn.giamngheo.budget.ledger.PaperImport;
import vn.giamngheo.budget.ledger.PaperLine;
import vn.giamngheo.budget.ledger.Part;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.value.Money;

/** Lists of allocations, as the annexes of acts give them. */
@ApplicationScoped
class AllocationImport extends PaperImport {

    @Inject
    Allocating allocating;

    @Override
    public String name() {
        return "allocations";
    }

    @Override
    protected List<Column> giver() {
        return List.of(MoneyColumns.holder("giver", "Bên giao"));
    }

    @Override
    protected LedgerDocument.Kind paper() {
        return LedgerDocument.Kind.ALLOCATION;
    }

    @Override
    protected DocumentView record(PaperLine.Paper paper, Money total, List<Part> parts) {
        return allocating.allocate(new AllocationRequest(
                paper.programme(),
                paper.year(),
                paper.date(),
                paper.giver(),
                paper.act(),
                paper.decision(),
                null,
                null,
                total,
                parts,
                null));
    }
}
