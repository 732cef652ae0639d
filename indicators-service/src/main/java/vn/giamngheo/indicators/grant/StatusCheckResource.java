package vn.giamngheo.indicators.grant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.StoresNothing;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Items;

@Path("/api/v1/status-checks")
@Tag(name = "Data grants")
public class StatusCheckResource {

    @Inject
    CheckingStatus checking;

    @POST
    @StoresNothing
    @Transactional
    @RolesAllowed(Roles.DATA_RECIPIENT)
    @Operation(
            summary = "Whether persons are of beneficiary households on a day",
            description =
                    "1 to 1,000 by citizen number, under a grant. Who is none and who is not known are answered alike."
                            + " Each household that is told is logged; the numbers are not.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Statuses.class)))
    public Response check(@NotNull @Valid StatusCheckRequest request) {
        return Response.ok(new Items<>(checking.check(request))).build();
    }

    /** For the API document. */
    private record Statuses(List<StatusView> items) {}
}
