package vn.giamngheo.budget.handover;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.budget.ledger.DocumentActs;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The acts of a handover of money. */
@Path("/api/v1/money-handovers/{id}/acts")
@Tag(name = "Money handovers")
public class MoneyHandoverActsResource extends ActsResource {

    @Inject
    DocumentActs documents;

    @Override
    protected ActSubject subject() {
        return documents.of(LedgerDocument.Kind.HANDOVER);
    }
}
