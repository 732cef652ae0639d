package vn.giamngheo.indicators.catalogue;

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
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;

@Path("/api/v1/indicators")
@Tag(name = "Indicators", description = "Danh mục chỉ tiêu: what is counted, in which unit, and how it adds")
public class IndicatorResource {

    @Inject
    ChangeFeed feed;

    @Inject
    AddingIndicator adding;

    @Inject
    ChangingIndicator changing;

    @Inject
    Indicators indicators;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Add an indicator to the catalogue", description = "By an administrator of the country.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IndicatorView.class)))
    public Response add(@NotNull @Valid IndicatorRequest request) {
        return Created.at(
                "/api/v1/indicators/" + request.code(), adding.add(request).view());
    }

    @PUT
    @Path("/{code}")
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change what an indicator is called and means",
            description = "As a whole; by an administrator of the country. Its unit and how it adds stay.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IndicatorView.class)))
    public Response change(@PathParam("code") String code, @NotNull @Valid IndicatorChange change) {
        return Response.ok(changing.change(code, change).view()).build();
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(summary = "An indicator")
    public IndicatorView get(@PathParam("code") String code) {
        return indicators.existing(code).view();
    }

    @GET
    @Authenticated
    @Operation(summary = "The catalogue of indicators", description = "By code; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IndicatorList.class)))
    public Response all(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(1, keys -> keys.get(0)).orElse("");
        return paging.answer(
                indicators.page(after, paging.rows()),
                page -> new Items<>(page.stream().map(Indicator::view).toList()),
                last -> List.of(last.code()));
    }

    /** For the API document. */
    private record IndicatorList(List<IndicatorView> items) {}

    @GET
    @Path("/changes")
    @Authenticated
    @Operation(summary = "Indicators that were added or changed", description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IndicatorChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.all(
                "indicator",
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, indicators.list("id in ?1", ids), Indicator::change));
    }

    /** For the API document. */
    private record IndicatorChanges(List<Change<IndicatorView>> items) {}
}
