package vn.giamngheo.plans.livelihood;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.rest.Preconditions;

/** The steps of a livelihood project. */
@Path("/api/v1/livelihood-projects/{id}")
@Tag(name = "Livelihood projects")
public class LivelihoodStepsResource {

    @Inject
    DraftingProject drafting;

    @Inject
    ApprovingProject approving;

    @Inject
    AmendingProject amending;

    @Inject
    RequestingFunding funding;

    @Inject
    CarryingProjectOut carrying;

    @Inject
    RevolvingProjectCapital revolving;

    @Inject
    ShowingProjects showing;

    @POST
    @Path("/propose")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.INVESTOR})
    @Operation(
            summary = "Propose a draft",
            description = "Nobody edits it until it is sent back. " + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response propose(@PathParam("id") String id) {
        return Response.ok(showing.show(drafting.propose(id(id)))).build();
    }

    @POST
    @Path("/appraisals")
    @Idempotent
    @RolesAllowed(Roles.APPRAISER)
    @Operation(
            summary = "Record what the appraisal team found",
            description = "`to_be_revised` sends it back as a draft. " + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response appraise(@PathParam("id") String id, @NotNull @Valid Steps.Appraised body) {
        return created(approving.appraise(id(id), body));
    }

    @POST
    @Path("/approvals")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Record the act that approves it",
            description =
                    "A signed act is recorded, whatever was recorded before it; what is wrong with it becomes a finding. "
                            + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response approve(@PathParam("id") String id, @NotNull @Valid Approval body) {
        return created(approving.approve(id(id), body));
    }

    @POST
    @Path("/amendments")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Record the act that amends an approved project",
            description = "What it names is said anew, the rest stays. A signed act is recorded; what is wrong with it"
                    + " becomes a finding. " + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response amend(@PathParam("id") String id, @NotNull @Valid Steps.Amended body) {
        return created(amending.amend(id(id), body));
    }

    @POST
    @Path("/refusals")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Refuse it, with the reason", description = Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response refuse(@PathParam("id") String id, @NotNull @Valid Steps.Refused body) {
        return created(approving.refuse(id(id), body));
    }

    @POST
    @Path("/funding-requests")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.INVESTOR})
    @Operation(
            summary = "Ask the ledger to reserve money for it",
            description =
                    "The ledger answers a moment later, once: `committed` or `refused` with the reason. Until then the project shows `requestedSince`.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response request(@PathParam("id") String id, @NotNull @Valid FundingBody body) {
        return created(funding.request(id(id), body));
    }

    @POST
    @Path("/contracts")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.INVESTOR})
    @Operation(
            summary = "Record the contract with the community",
            description = "When its money is reserved. " + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response contract(@PathParam("id") String id, @NotNull @Valid Steps.Contracted body) {
        return created(carrying.contract(id(id), body));
    }

    @POST
    @Path("/acceptances")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.INVESTOR})
    @Operation(summary = "Record the acceptance of a stage", description = Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response accept(@PathParam("id") String id, @NotNull @Valid Steps.Accepted body) {
        return created(carrying.accept(id(id), body));
    }

    @POST
    @Path("/closings")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.INVESTOR, Roles.STANDING_AGENCY})
    @Operation(summary = "Close it when all stages are accepted", description = Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response close(@PathParam("id") String id, @NotNull @Valid Steps.Closed body) {
        return created(carrying.close(id(id), body));
    }

    @POST
    @Path("/cancellations")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.INVESTOR, Roles.APPROVER})
    @Operation(
            summary = "Cancel it, with the reason",
            description = "What is reserved for it and no contract of the ledger has taken is released. "
                    + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response cancel(@PathParam("id") String id, @NotNull @Valid Steps.Refused body) {
        return created(carrying.cancel(id(id), body));
    }

    @POST
    @Path("/revolving-capital")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.INVESTOR})
    @Operation(
            summary = "Record what households gave back of the support, or what was lent on",
            description = "Of a contracted or closed project. On no day more is lent on than was given back by then. "
                    + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response revolve(@PathParam("id") String id, @NotNull @Valid RevolvingEntry.RevolvingBody body) {
        return created(revolving.record(id(id), body));
    }

    @POST
    @Path("/revolving-capital/{number}/withdrawals")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.INVESTOR})
    @Operation(
            summary = "Withdraw an entry of the revolving capital, with the reason",
            description = "By its number, from 1; it stays readable and counts no longer. " + Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response withdrawRevolved(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @NotNull @Valid RevolvingEntry.RevolvingWithdrawal body) {
        return created(revolving.withdraw(id(id), Parameters.whole("number", number), body));
    }

    @POST
    @Path("/handovers")
    @Idempotent
    @RolesAllowed({Roles.APPROVER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Have a successor take it over after its place has ended",
            description = Preconditions.HONOURED)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response handOver(@PathParam("id") String id, @NotNull @Valid Steps.HandedOver body) {
        return created(carrying.handOver(id(id), body));
    }

    @POST
    @Path("/funding-requests/{requestId}/cancellations")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.INVESTOR})
    @Operation(
            summary = "Take a funding request back",
            description = "Before it is contracted. What is reserved is released, also when the answer comes later.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LivelihoodView.class)))
    public Response cancelRequest(
            @PathParam("id") String id,
            @PathParam("requestId") String requestId,
            @NotNull @Valid FundingBody.Cancellation body) {
        return created(funding.cancel(id(id), Parameters.id("requestId", requestId), body));
    }

    private static UUID id(String id) {
        return Parameters.id("id", id);
    }

    private Response created(LivelihoodProject project) {
        return Created.at("/api/v1/livelihood-projects/" + project.id(), showing.show(project));
    }
}
