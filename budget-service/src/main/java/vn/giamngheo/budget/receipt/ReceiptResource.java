package vn.giamngheo.budget.receipt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import vn.giamngheo.budget.ledger.ReversalRequest;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/receipts")
@Tag(name = "Receipts", description = "Tiếp nhận: a receiver records what its giver has not entered yet")
public class ReceiptResource extends DocumentResource {

    @Inject
    RecordingReceipt recording;

    @POST
    @Idempotent
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(
            summary = "Record what an act of the giver assigns to the receiver",
            description =
                    "When the giver has entered the act, its word counts and the receipt is taken out by a paper that reverses it; a difference is a finding at both.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    public Response record(@NotNull @Valid ReceiptRequest request) {
        return created(recording.record(request));
    }

    @Override
    @POST
    @Path("/{id}/reversals")
    @Idempotent
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(summary = "Withdraw a receipt")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    public Response reverse(@PathParam("id") String id, @NotNull @Valid ReversalRequest request) {
        return createdBeside(recording.withdraw(Parameters.id("id", id), request));
    }

    @Override
    protected LedgerDocument.Kind kind() {
        return LedgerDocument.Kind.RECEIPT;
    }
}
