package vn.giamngheo.budget.commitment;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.budget.ledger.DocumentActs;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The acts of a commitment or release. */
@Path("/api/v1/commitments/{id}/acts")
@Tag(name = "Commitments")
public class CommitmentActsResource extends ActsResource {

    @Inject
    DocumentActs documents;

    @Override
    protected ActSubject subject() {
        return documents.of(LedgerDocument.Kind.COMMITMENT);
    }
}
