package vn.giamngheo.budget.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.budget.ledger.DocumentResource;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;

@Path("/api/v1/budget-transfers")
@Tag(name = "Budget transfers", description = "Điều chuyển: money goes from lines to others")
public class BudgetTransferResource extends DocumentResource {

    @Inject
    Transferring transferring;

    @POST
    @Idempotent
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(
            summary = "Move money between lines",
            description =
                    "Of one holder; what lines lose others get, of the same source, nature, origin and spending year.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    public Response record(@NotNull @Valid BudgetTransferRequest request) {
        return created(transferring.transfer(request));
    }

    @Override
    protected LedgerDocument.Kind kind() {
        return LedgerDocument.Kind.BUDGET_TRANSFER;
    }
}
