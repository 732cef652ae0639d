package vn.giamngheo.budget.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/payments/{id}/supports")
@Tag(name = "Payments")
public class PaidSupportsResource {

    @Inject
    NamingSupports naming;

    @PUT
    @Transactional
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(
            summary = "Say which households a payment went to, and by which policies",
            description =
                    "By the ids of the households, all of them at once; at most what was paid and not given back.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SupportsView.class)))
    public Response name(@PathParam("id") String id, @NotNull @Valid SupportsRequest request) {
        return Response.ok(naming.name(Parameters.id("id", id), request)).build();
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.AUDITOR})
    @Operation(summary = "Which households a payment went to", description = "Empty while nobody has said it.")
    public SupportsView get(@PathParam("id") String id) {
        return naming.show(Parameters.id("id", id));
    }
}
