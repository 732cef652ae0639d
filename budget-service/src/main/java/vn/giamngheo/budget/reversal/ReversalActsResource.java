package vn.giamngheo.budget.reversal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.budget.ledger.DocumentActs;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The acts of a reversal. */
@Path("/api/v1/reversals/{id}/acts")
@Tag(name = "Reversals")
public class ReversalActsResource extends ActsResource {

    @Inject
    DocumentActs documents;

    @Override
    protected ActSubject subject() {
        return documents.of(LedgerDocument.Kind.REVERSAL);
    }
}
