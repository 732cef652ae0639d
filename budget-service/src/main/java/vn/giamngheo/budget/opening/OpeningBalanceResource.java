package vn.giamngheo.budget.opening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
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

@Path("/api/v1/opening-balances")
@Tag(name = "Opening balances", description = "Số dư đầu kỳ: what was before the ledger began")
public class OpeningBalanceResource extends DocumentResource {

    @Inject
    OpeningBooks opening;

    @POST
    @Idempotent
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(
            summary = "Record what a holder had received and used before the ledger began",
            description = "Each balance once, unless it is reversed.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    public Response record(@NotNull @Valid OpeningBalanceRequest request) {
        return created(opening.open(request));
    }

    @Override
    protected DocumentView takenBack(UUID id, ReversalRequest request) {
        return opening.reverse(id, request);
    }

    @Override
    protected LedgerDocument.Kind kind() {
        return LedgerDocument.Kind.OPENING_BALANCE;
    }
}
