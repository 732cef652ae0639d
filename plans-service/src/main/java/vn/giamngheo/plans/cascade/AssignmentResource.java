package vn.giamngheo.plans.cascade;

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
import vn.giamngheo.plans.plan.PlansInUse;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.sql.Snapshot;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;

@Path("/api/v1/target-assignments")
@Tag(name = "Plans")
public class AssignmentResource {

    @Inject
    AssigningTarget assigning;

    @Inject
    HandingAssignedOver handingOver;

    @Inject
    TargetAssignments assignments;

    @Inject
    AssignedTargets assigned;

    @Inject
    PlansInUse plans;

    @Inject
    Scope scope;

    @Inject
    Snapshot snapshot;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Give a target of a plan in force to places below",
            description =
                    "By hand, by share of a base in whole units that sum exactly, or as the annex of the plan says."
                            + " With a signed act places below see it, and a sum that is not the target is a finding; without"
                            + " one it is a draft that must sum.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssignmentView.class)))
    public Response assign(@NotNull @Valid AssignmentRequest request) {
        var assignment = assigning.assign(request);
        return Created.at("/api/v1/target-assignments/" + assignment.id(), assignments.show(assignment));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Assign it anew",
            description = "As a whole, by the rules of a new one; what an act has assigned another act assigns anew.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssignmentView.class)))
    public Response replace(@PathParam("id") String id, @NotNull @Valid AssignmentRequest request) {
        return Response.ok(assignments.show(assigning.replace(Parameters.id("id", id), request)))
                .build();
    }

    @POST
    @Path("/{id}/handovers")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Hand over what a place that has ended was given",
            description = "To its successors, whole or in stated amounts that sum exactly, by whoever has the plan. "
                    + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssignmentView.class)))
    public Response handOver(@PathParam("id") String id, @NotNull @Valid AssignmentHandoverRequest request) {
        var assignment = handingOver.handOver(Parameters.id("id", id), request);
        return Created.at("/api/v1/target-assignments/" + assignment.id(), assignments.show(assignment));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.LINE_AGENCY,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "How a target is given to places", description = "To the readers of its plan.")
    public AssignmentView get(@PathParam("id") String id) {
        snapshot.take();
        var assignment = assignments.existing(Parameters.id("id", id));
        plans.requireReadable(assignment.planId());
        return assignments.show(assignment);
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.LINE_AGENCY,
        Roles.FINANCE_OFFICER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "What plans of places above want of a place",
            description =
                    "Targets of plans in force that a signed act, or the annex of the plan, gives to it. Link leads"
                            + " to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssignedPage.class)))
    public Response of(
            @Parameter(description = "Code of the place on the day") @QueryParam("area") String area,
            @Parameter(description = "Day on which the code means the place; today by default") @QueryParam("on")
                    String on,
            @Parameter(description = "A plan's period has a day in it; all by default") @QueryParam("year") String year,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        snapshot.take();
        var day = Parameters.date("on", on, Days.today());
        var place = scope.asked(Parameters.areaCode("area", area), day, "area");
        var period = year == null ? null : Period.year(Parameters.year("year", year));
        var paging = Paging.asked(uri, limit, cursor).settling("on", day);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return paging.answer(
                assigned.of(place.id(), day, period, after, paging.rows()), Items::new, last -> List.of(last.id()));
    }

    /** For the API document. */
    private record AssignedPage(List<AssignedTargets.Row> items) {}
}
