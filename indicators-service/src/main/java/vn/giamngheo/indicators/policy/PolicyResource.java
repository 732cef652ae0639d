package vn.giamngheo.indicators.policy;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/policies")
@Tag(name = "Policies", description = "Chính sách thường xuyên: who is entitled to what, and who got it")
public class PolicyResource {

    @Inject
    KeepingPolicies keeping;

    @Inject
    Policies policies;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Add a policy with its legal basis",
            description = "By an administrator of the country, or of the province whose own it is.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicyView.class)))
    public Response add(@NotNull @Valid PolicyRequest request) {
        return Created.at("/api/v1/policies/" + request.code(), keeping.add(request));
    }

    @POST
    @Path("/{code}/endings")
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Record the act that ends a policy", description = "What was supported until then stays.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicyView.class)))
    public Response end(@PathParam("code") String code, @NotNull @Valid EndingRequest request) {
        return Response.ok(keeping.end(code, request)).build();
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(summary = "A policy")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicyView.class)))
    public Response get(@PathParam("code") String code) {
        return Response.ok(policies.existing(code)).build();
    }

    @GET
    @Authenticated
    @Operation(
            summary = "The policies that hold at a place on a day",
            description = "The nation's and those of its province, by code; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicyList.class)))
    public Response all(
            @Parameter(description = "Code of a place; VN for the nation's only") @QueryParam("area") String area,
            @Parameter(description = "Today by default") @QueryParam("on") String on,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("on", on, Days.today());
        var place = scope.named(Parameters.areaCode("area", area), day, "area");
        var paging = Paging.asked(uri, limit, cursor).settling("on", day);
        var after = paging.after(1, keys -> keys.get(0)).orElse("");
        return paging.answer(
                policies.at(place.id(), day, day, day, after, paging.rows()), Items::new, last -> List.of(last.code()));
    }

    /** For the API document. */
    private record PolicyList(List<PolicyView> items) {}
}
