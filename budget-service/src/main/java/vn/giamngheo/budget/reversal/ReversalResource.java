package vn.giamngheo.budget.reversal;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.budget.ledger.DocumentResource;
import vn.giamngheo.budget.ledger.LedgerDocument;

@Path("/api/v1/reversals")
@Tag(name = "Reversals", description = "Ghi đỏ: papers that take others back")
public class ReversalResource extends DocumentResource {

    @Override
    protected LedgerDocument.Kind kind() {
        return LedgerDocument.Kind.REVERSAL;
    }
}
