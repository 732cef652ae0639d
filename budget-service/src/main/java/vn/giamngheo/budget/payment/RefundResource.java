package vn.giamngheo.budget.payment;

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

@Path("/api/v1/refunds")
@Tag(name = "Refunds", description = "Hoàn trả, thu hồi: money comes back from a payee")
public class RefundResource extends DocumentResource {

    @Inject
    Refunding refunding;

    @POST
    @Idempotent
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(summary = "Record what came back of a payment or an advance")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    public Response record(@NotNull @Valid RefundRequest request) {
        return created(refunding.refund(request));
    }

    @Override
    protected LedgerDocument.Kind kind() {
        return LedgerDocument.Kind.REFUND;
    }
}
