package vn.giamngheo.indicators.validation;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;

@Path("/api/v1/validation-rules")
@Tag(name = "Validation", description = "Quy tắc kiểm tra số liệu: how figures must stand to each other")
public class ValidationRuleResource {

    @Inject
    KeepingRules keeping;

    @Inject
    ValidationRules rules;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Add a rule that figures are held against",
            description = "By an administrator of the country. It is kept from the next figure on; for what is there"
                    + " already ask for a check.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ValidationRule.class)))
    public Response add(@NotNull @Valid ValidationRuleRequest request) {
        return Created.at("/api/v1/validation-rules/" + request.code(), keeping.add(request));
    }

    @PUT
    @Path("/{code}")
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Change a rule", description = "As a whole; by an administrator of the country.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ValidationRule.class)))
    public Response change(@PathParam("code") String code, @NotNull @Valid ValidationRuleContent content) {
        return Response.ok(keeping.change(code, content)).build();
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(summary = "A rule")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ValidationRule.class)))
    public Response get(@PathParam("code") String code) {
        return Response.ok(rules.existing(code)).build();
    }

    @GET
    @Authenticated
    @Operation(
            summary = "The rules that figures are held against",
            description = "By code; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RuleList.class)))
    public Response all(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(1, keys -> keys.get(0)).orElse("");
        return paging.answer(rules.page(after, paging.rows()), Items::new, last -> List.of(last.code()));
    }

    /** For the API document. */
    private record RuleList(List<ValidationRule> items) {}
}
