package vn.giamngheo.budget.estimate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.PaperImport;
import vn.giamngheo.budget.ledger.PaperLine;
import vn.giamngheo.budget.ledger.Part;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.value.Money;

/** Lists of estimates, as the annexes of acts give them. */
@ApplicationScoped
class EstimateImport extends PaperImport {

    @Inject
    RecordingEstimate recording;

    @Override
    public String name() {
        return "estimates";
    }

    @Override
    protected List<Column> giver() {
        return List.of();
    }

    @Override
    protected LedgerDocument.Kind paper() {
        return LedgerDocument.Kind.ESTIMATE;
    }

    @Override
    protected DocumentView record(PaperLine.Paper paper, Money total, List<Part> parts) {
        return recording.record(new EstimateRequest(
                paper.programme(),
                paper.year(),
                paper.date(),
                paper.act(),
                paper.decision(),
                null,
                null,
                total,
                parts,
                null));
    }
}
