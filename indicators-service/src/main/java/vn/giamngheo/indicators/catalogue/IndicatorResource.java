package vn.giamngheo.indicators.catalogue;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;

@Path("/api/v1/indicators")
@Tag(name = "Indicators", description = "Danh mục chỉ tiêu: what is counted, in which unit, and how it adds")
public class IndicatorResource {

    @Inject
    AddingIndicator adding;

    @Inject
    Indicators indicators;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Add an indicator to the catalogue")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    public Response add(@NotNull @Valid IndicatorRequest request) {
        return Created.at("/api/v1/indicators", adding.add(request).view());
    }

    @GET
    @Authenticated
    @Operation(summary = "The catalogue of indicators")
    public Items<IndicatorView> all() {
        return new Items<>(indicators.inOrder().stream().map(Indicator::view).toList());
    }
}
