package vn.giamngheo.plans.delegation;

import io.quarkus.security.Authenticated;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.events.DelegationState;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.sql.Snapshot;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/delegations")
@Tag(name = "Delegations", description = "Ủy quyền: who may act in whose name, from a day to a day, by act")
public class DelegationResource {

    @Inject
    GivingDelegation giving;

    @Inject
    RevokingDelegation revoking;

    @Inject
    DelegationScope delegations;

    @Inject
    DelegationList list;

    @Inject
    Caller caller;

    @Inject
    Scope scope;

    @Inject
    Snapshot snapshot;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({
        Roles.SURVEYOR,
        Roles.VILLAGE_HEAD,
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.APPRAISER,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Let another act in one's own name",
            description = "In some of one's roles, at some of one's places, for a year at most, by a signed act. The"
                    + " delegate sends Acting-For with the id of the delegation; the trail names both, and duties that are"
                    + " to be apart are apart for both. What was delegated is not passed on.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DelegationView.class)))
    public Response give(@NotNull @Valid DelegationRequest request) {
        var delegation = giving.give(request);
        return Created.at("/api/v1/delegations/" + delegation.id(), DelegationView.of(delegation));
    }

    @POST
    @Path("/{id}/revocations")
    @Idempotent
    @Authenticated
    @Operation(
            summary = "Take a delegation back",
            description = "From now on. Its principal may, its delegate, and an administrator of its places.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DelegationView.class)))
    public Response revoke(@PathParam("id") String id) {
        return Response.ok(DelegationView.of(revoking.revoke(Parameters.id("id", id))))
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Authenticated
    @Operation(summary = "A delegation")
    public DelegationView get(@PathParam("id") String id) {
        snapshot.take();
        return DelegationView.of(delegations.readable(Parameters.id("id", id)));
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(
            summary = "Delegations",
            description = "Without area those that one gave or got; with area, for administrators and auditors, all of"
                    + " that place and below. Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DelegationPage.class)))
    public Response of(
            @Parameter(description = "Code of a place; one's own delegations by default") @QueryParam("area")
                    String area,
            @Parameter(description = "Day on which the code means the place; today by default") @QueryParam("on")
                    String on,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        snapshot.take();
        var day = Parameters.date("on", on, Days.today());
        var paging = Paging.asked(uri, limit, cursor).settling("on", day);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return paging.answer(
                area == null ? list.own(after, paging.rows()) : ofPlace(area, day, after, paging.rows()),
                page -> new Items<>(page.stream().map(DelegationView::of).toList()),
                last -> List.of(last.id()));
    }

    private List<DelegationState> ofPlace(String area, LocalDate day, UUID after, int limit) {
        if (!caller.hasRole(Roles.ADMIN) && !caller.hasRole(Roles.AUDITOR)) {
            throw new ProblemException(CommonProblem.FORBIDDEN_ROLE);
        }
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        return list.of(place.id(), day, after, limit);
    }

    /** For the API document. */
    private record DelegationPage(List<DelegationView> items) {}
}
