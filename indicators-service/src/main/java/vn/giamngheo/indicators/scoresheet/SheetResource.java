package vn.giamngheo.indicators.scoresheet;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/score-sheets")
@Tag(name = "Poverty standards")
public class SheetResource {

    @Inject
    AddingSheet adding;

    @Inject
    Sheets sheets;

    @Inject
    Acts acts;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Add a version of sheet B1",
            description = "Items with points for rural or urban villages of the country or a province. Households are"
                    + " scored by the sheet of the nearest place, the newest that holds on the day of the survey.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SheetView.class)))
    public Response add(@NotNull @Valid SheetRequest request) {
        var sheet = adding.add(request);
        return Created.at("/api/v1/score-sheets/" + sheet.id(), view(sheet));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "A sheet B1")
    public SheetView get(@PathParam("id") String id) {
        return sheets.byId(Parameters.id("id", id))
                .map(this::view)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    @GET
    @Authenticated
    @Operation(summary = "The sheets of a standard", description = "As they were added; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SheetList.class)))
    public Response list(
            @Parameter(description = "Code of the standard", required = true) @QueryParam("standard") String standard,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return paging.answer(
                sheets.page(Parameters.required("standard", standard), after, paging.rows()),
                page -> new Items<>(page.stream().map(this::view).toList()),
                last -> List.of(last.id()));
    }

    private SheetView view(SheetRow sheet) {
        return new SheetView(
                sheet.id(),
                sheet.standard(),
                sheet.areaId(),
                sheet.settlement(),
                sheet.version(),
                sheet.validFrom(),
                sheet.items(),
                acts.existing(sheet.actId()));
    }

    /** For the API document. */
    private record SheetList(List<SheetView> items) {}
}
