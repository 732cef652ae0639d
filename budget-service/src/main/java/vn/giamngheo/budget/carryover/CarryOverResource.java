package vn.giamngheo.budget.carryover;

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

@Path("/api/v1/carry-overs")
@Tag(name = "Carry-overs", description = "Chuyển nguồn: money is used in a later year")
public class CarryOverResource extends DocumentResource {

    @Inject
    CarryingOver carrying;

    @POST
    @Idempotent
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(summary = "Carry money over into a later spending year", description = "It keeps its origin year.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    public Response record(@NotNull @Valid CarryOverRequest request) {
        return created(carrying.carry(request));
    }

    @Override
    protected LedgerDocument.Kind kind() {
        return LedgerDocument.Kind.CARRY_OVER;
    }
}
