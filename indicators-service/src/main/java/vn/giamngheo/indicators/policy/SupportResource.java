package vn.giamngheo.indicators.policy;

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
import vn.giamngheo.indicators.household.HouseholdScope;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/policy-supports")
@Tag(name = "Policies")
public class SupportResource {

    @Inject
    RecordingSupport recording;

    @Inject
    HouseholdScope households;

    @Inject
    Supports supports;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY})
    @Operation(
            summary = "Record what a household or a member of it got by a policy",
            description =
                    "Or that it got nothing, and why. Whether it was entitled follows from its class on the first"
                            + " day, also where that is decided later; what it got without that, above the norm or twice is recorded and becomes a finding.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SupportView.class)))
    public Response record(@NotNull @Valid SupportRequest request) {
        var support = recording.record(request);
        return Created.at("/api/v1/policy-supports/" + support.id(), support);
    }

    @POST
    @Path("/{id}/withdrawals")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY})
    @Operation(summary = "Withdraw a support that was recorded by mistake", description = "It stays readable.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SupportView.class)))
    public Response withdraw(@PathParam("id") String id, @NotNull @Valid WithdrawalRequest request) {
        return Response.ok(recording.withdraw(Parameters.id("id", id), request.reason()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.APPROVER, Roles.AUDITOR})
    @Operation(summary = "A support")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SupportView.class)))
    public Response get(@PathParam("id") String id) {
        var support = supports.existing(Parameters.id("id", id)).view();
        households.requireReadable(support.household());
        return Response.ok(support).build();
    }

    @GET
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            summary = "What a household got",
            description = "Withdrawn ones too, in the order in which they were recorded; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SupportList.class)))
    public Response of(
            @Parameter(description = "Id of the household", required = true) @QueryParam("household") String household,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = Parameters.id("household", Parameters.required("household", household));
        households.requireReadable(asked);
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return paging.answer(
                supports.page(asked, after, paging.rows()),
                Items::new,
                last -> List.of(last.id().toString()));
    }

    /** For the API document. */
    private record SupportList(List<SupportView> items) {}
}
