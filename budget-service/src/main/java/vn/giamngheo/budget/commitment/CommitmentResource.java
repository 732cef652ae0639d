package vn.giamngheo.budget.commitment;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.budget.ledger.DocumentResource;
import vn.giamngheo.budget.ledger.LedgerDocument;

@Path("/api/v1/commitments")
@Tag(name = "Commitments", description = "Cam kết: money that contracts bind, or release")
public class CommitmentResource extends DocumentResource {

    @Override
    protected LedgerDocument.Kind kind() {
        return LedgerDocument.Kind.COMMITMENT;
    }
}
