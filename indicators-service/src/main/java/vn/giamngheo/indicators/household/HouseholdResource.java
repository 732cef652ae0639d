package vn.giamngheo.indicators.household;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.indicators.personal.AccessLog;
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.command.StoresNothing;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/households")
@Tag(
        name = "Households",
        description = "Hộ gia đình: households with their members. People are shown as far as a role needs them, and"
                + " each look is logged")
public class HouseholdResource {

    @Inject
    RegisteringHousehold registering;

    @Inject
    ChangingHousehold changing;

    @Inject
    RecordingHappening recording;

    @Inject
    FindingByCitizen finding;

    @Inject
    ShowingHouseholds showing;

    @Inject
    Households households;

    @Inject
    HouseholdEvents events;

    @Inject
    HouseholdScope householdScope;

    @Inject
    AccessLog accesses;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({Roles.SURVEYOR, Roles.COMMUNE_OFFICER})
    @Operation(
            summary = "Register a household with its members",
            description = "A person or number that another household has as well raises a question for somebody; it is"
                    + " not refused.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegisteredView.class)))
    public Response register(@NotNull @Valid HouseholdRequest request) {
        var household = registering.register(request);
        return Created.at("/api/v1/households/" + household.id(), household);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Roles.SURVEYOR,
        Roles.VILLAGE_HEAD,
        Roles.COMMUNE_OFFICER,
        Roles.APPROVER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR
    })
    @Operation(summary = "A household, as far as the caller may see its people")
    public HouseholdView get(@PathParam("id") String id) {
        var household = households.existing(Parameters.id("id", id));
        householdScope.requireReadable(household);
        return showing.show(household);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.COMMUNE_OFFICER)
    @Operation(
            summary = "Correct what is known of a household",
            description = "As a whole. Who comes or goes is recorded by events.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HouseholdView.class)))
    public Response change(@PathParam("id") String id, @NotNull @Valid HouseholdChange change) {
        return Response.ok(showing.show(changing.change(Parameters.id("id", id), change)))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.SURVEYOR,
        Roles.VILLAGE_HEAD,
        Roles.COMMUNE_OFFICER,
        Roles.APPROVER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "The households that live in a place or below it",
            description = "By village and number; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HouseholdList.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree", required = true) @QueryParam("area")
                    String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, Households.After::of).orElse(Households.After.NOTHING);
        return paging.answer(
                households.page(place.id(), day, after, paging.rows()),
                page -> new Items<>(showing.show(page, "list")),
                last -> List.of(last.villageId(), last.code()));
    }

    /** For the API document. */
    private record HouseholdList(List<HouseholdView> items) {}

    @POST
    @Path("/searches")
    @StoresNothing
    @Transactional
    @RolesAllowed({Roles.SURVEYOR, Roles.COMMUNE_OFFICER})
    @Operation(
            summary = "Find the household of a citizen",
            description = "Among those of the caller's places. The number stands in the body, so that no log of"
                    + " addresses has it. Stores nothing and needs no Idempotency-Key.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HouseholdList.class)))
    public Response search(@NotNull @Valid SearchRequest request) {
        return Response.ok(new Items<>(finding.find(request))).build();
    }

    @POST
    @Path("/{id}/events")
    @Idempotent
    @RolesAllowed(Roles.COMMUNE_OFFICER)
    @Operation(
            summary = "Record what happened to a household",
            description = "moved, moved_out, moved_in, dissolved, merged, split, head_changed, member_joined,"
                    + " member_left, handed_over. The household keeps its id, its classes and its 36 months.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HouseholdEvent.class)))
    public Response happen(@PathParam("id") String id, @NotNull @Valid Happening happening) {
        var event = recording.record(Parameters.id("id", id), happening);
        return Created.at("/api/v1/households/" + event.householdId() + "/events", event);
    }

    @GET
    @Path("/changes")
    @Transactional
    @RolesAllowed({Roles.SURVEYOR, Roles.VILLAGE_HEAD, Roles.COMMUNE_OFFICER})
    @Operation(
            summary = "The households of a village that changed",
            description = "For work without a network. One that left the village is told as deleted. "
                    + ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HouseholdChanges.class)))
    public Response changes(
            @Parameter(description = "Code of the village today", required = true) @QueryParam("village")
                    String village,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var place = scope.asked(Parameters.areaCode("village", village), Days.today(), "village");
        return feed.all(
                "(" + Households.everIn(place.id()) + ")",
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(
                        ids,
                        showing.show(households.byIds(ids), "download"),
                        view -> view.isIn(place.id()) ? Change.of(view.id(), view) : Change.deleted(view.id())));
    }

    /** For the API document. */
    private record HouseholdChanges(List<Change<HouseholdView>> items) {}

    @GET
    @Path("/{id}/events")
    @RolesAllowed({
        Roles.SURVEYOR,
        Roles.VILLAGE_HEAD,
        Roles.COMMUNE_OFFICER,
        Roles.APPROVER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR
    })
    @Operation(summary = "What happened to a household", description = "As it was recorded.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventList.class)))
    public Response events(
            @PathParam("id") String id,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var household = households.existing(Parameters.id("id", id));
        householdScope.requireReadable(household);
        var paging = Paging.asked(uri, limit, cursor);
        return paging.answer(
                events.of(household.id(), after(paging), paging.rows()), Items::new, last -> List.of(last.id()));
    }

    /** For the API document. */
    private record EventList(List<HouseholdEvent> items) {}

    @GET
    @Path("/{id}/accesses")
    @RolesAllowed({Roles.AUDITOR, Roles.COMMUNE_OFFICER})
    @Operation(summary = "Who looked at the people of a household", description = "The first look first.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccessList.class)))
    public Response accesses(
            @PathParam("id") String id,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var household = households.existing(Parameters.id("id", id));
        householdScope.requireReadable(household);
        var paging = Paging.asked(uri, limit, cursor);
        return paging.answer(
                accesses.of(household.id(), after(paging), paging.rows()), Items::new, last -> List.of(last.id()));
    }

    /** For the API document. */
    private record AccessList(List<AccessLog.Access> items) {}

    private static UUID after(Paging paging) {
        return paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
    }
}
