package vn.giamngheo.budget.beside;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.budget.dated.RecordDesk;
import vn.giamngheo.budget.dated.RecordKind;
import vn.giamngheo.budget.dated.RecordResource;
import vn.giamngheo.events.PolicyCreditState;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/policy-credits")
@Tag(name = "Policy credit", description = "Tín dụng chính sách: by month, beside the ledger")
public class CreditResource extends RecordResource<PolicyCreditState> {

    @Inject
    RecordingCredit recording;

    @Override
    protected RecordKind<PolicyCreditState> kind() {
        return RecordingCredit.KIND;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY, Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY})
    @Operation(summary = "Record the policy credit of a month")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicyCreditState.class)))
    public Response record(@NotNull @Valid CreditRequest request) {
        return created(recording.record(request));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY, Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY})
    @Operation(summary = "Correct it as a whole", description = "As it was read; the former version stays.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicyCreditState.class)))
    public Response correct(@PathParam("id") String id, @NotNull @Valid CreditRequest request) {
        return Response.ok(recording.correct(Parameters.id("id", id), request)).build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY, Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY})
    @Operation(summary = "Take it back", description = "As it was read; its versions stay.")
    @APIResponse(responseCode = "204", description = "It counts no longer.")
    public void takeBack(@PathParam("id") String id) {
        records.takeBack(kind(), Parameters.id("id", id));
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
    @Operation(summary = "Those of a place and all below it", description = RecordDesk.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Recorded.class)))
    public Response list(
            @Parameter(description = RecordDesk.AREA) @QueryParam("area") String area,
            @Parameter(description = RecordDesk.TREE) @QueryParam("tree") String tree,
            @Parameter(description = RecordDesk.FROM) @QueryParam("from") String from,
            @Parameter(description = RecordDesk.TO) @QueryParam("to") String to,
            @Parameter(description = "The bank's own code of its programme; all by default")
                    @QueryParam("creditProgramme")
                    String creditProgramme,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return desk.list(
                kind(),
                new RecordDesk.Query(area, tree, from, to),
                RecordDesk.equal("credit_programme", creditProgramme),
                Paging.asked(uri, limit, cursor));
    }

    /** For the API document. */
    private record Recorded(List<PolicyCreditState> items) {}
}
