package vn.giamngheo.budget.ceiling;

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
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/ceilings")
@Tag(name = "Ceilings", description = "Trần trung hạn: the most that a holder may be given over several years")
public class CeilingResource {

    @Inject
    SettingCeiling setting;

    @Inject
    ShowingCeilings showing;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    /** For the API document. */
    record Page(List<CeilingView> items) {}

    @POST
    @Idempotent
    @RolesAllowed(Roles.FINANCE_OFFICER)
    @Operation(
            summary = "Record a ceiling",
            description =
                    "By an act; of each line, source and nature the one of the latest date is in force. What is given "
                            + "beyond it is a finding.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CeilingView.class)))
    public Response record(@NotNull @Valid CeilingRequest request) {
        var view = setting.set(request);
        return Created.at("/api/v1/ceilings/" + view.id(), view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "One of them")
    public CeilingView get(@PathParam("id") String id) {
        return showing.read(Parameters.id("id", id));
    }

    @GET
    @RolesAllowed({
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "Those of a place, all below it and their agencies",
            description = "By date, also former ones.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Page.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, keys -> new Ceilings.After(Days.read(keys.get(0)), UUID.fromString(keys.get(1))))
                .orElse(Ceilings.After.NOTHING);
        return paging.answer(
                showing.page(place.id(), day, programme, after, paging.rows()),
                Items::new,
                last -> List.of(last.date(), last.id()));
    }
}
