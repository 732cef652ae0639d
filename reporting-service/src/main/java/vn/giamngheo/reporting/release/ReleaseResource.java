package vn.giamngheo.reporting.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/figure-releases")
@Tag(
        name = "Figure releases",
        description = "Công khai số liệu: what a province decides to show to everybody, and who decided it")
public class ReleaseResource {

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    DraftingRelease drafting;

    @Inject
    DecidingRelease deciding;

    @Inject
    ShowingRelease showing;

    @Inject
    ReleaseScope releaseScope;

    @Inject
    Releases releases;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.STANDING_AGENCY)
    @Operation(
            summary = "Draft what everybody would read of a province and year",
            description =
                    "From its snapshots, with small numbers left out. Nothing is public by this: somebody else publishes"
                            + " it.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Release.class)))
    public Response draft(@NotNull @Valid ReleaseRequest request) {
        var id = drafting.draft(request);
        return Created.at("/api/v1/figure-releases/" + id, recorded(id));
    }

    @POST
    @Path("/{id}/publications")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Show it to everybody",
            description = "By its own place, and not by who drafted it. It replaces the one before, of the same year. "
                    + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Release.class)))
    public Response publish(@PathParam("id") String id) {
        var asked = Parameters.id("id", id);
        deciding.publish(asked);
        return Response.ok(recorded(asked)).build();
    }

    @POST
    @Path("/{id}/withdrawals")
    @Idempotent
    @RolesAllowed({Roles.APPROVER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Show it to nobody any more",
            description = "At once, by its own place, with a reason. " + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Release.class)))
    public Response withdraw(@PathParam("id") String id, @NotNull @Valid WithdrawalRequest request) {
        var asked = Parameters.id("id", id);
        deciding.withdraw(asked, request.reason());
        return Response.ok(recorded(asked)).build();
    }

    private Release recorded(UUID id) {
        return releases.byId(id).orElseThrow();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "A release, with what everybody reads of it or would read",
            description = "Of a draft its own place alone knows.")
    public Release get(@PathParam("id") String id) {
        return showing.show(releaseScope.readable(Parameters.id("id", id)));
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "Releases of a place and of all below it",
            description = "With area=VN all. As they were drafted; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseItems.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = "Of the figures; all by default") @QueryParam("year") String year,
            @Parameter(description = "draft, published, replaced or withdrawn; all by default") @QueryParam("state")
                    String state,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var filter = new Releases.Filter(
                scope.askedSubtree(Parameters.areaCode("area", area), day, "area"),
                day,
                year == null ? null : Parameters.year("year", year),
                state == null ? null : ReleaseState.asked(state).name());
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(FIRST);
        return paging.answer(releases.page(filter, after, paging.rows()), Items::new, last -> List.of(last.id()));
    }

    /** For the API document. */
    private record ReleaseItems(List<Release> items) {}
}
