package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/plans/{id}")
@Tag(name = "Plans")
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
public class PlanRevisionResource {

    @Inject
    ReadingPlan reading;

    @Inject
    PlanRevisions revisions;

    @GET
    @Path("/revisions")
    @Transactional
    @Operation(summary = "Since which revisions a plan said something else, and who had it say so")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevisionList.class)))
    public Response list(@PathParam("id") String id) {
        return Response.ok(new Items<>(revisions.of(readable(id).id()))).build();
    }

    /** For the API document. */
    private record RevisionList(List<PlanRevisions.Revision> items) {}

    @GET
    @Path("/revisions/{revision}")
    @Transactional
    @Operation(summary = "What a plan said at a revision")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)))
    public Response get(@PathParam("id") String id, @PathParam("revision") String revision) {
        return Response.ok(content(readable(id), "revision", revision)).build();
    }

    @GET
    @Path("/differences")
    @Transactional
    @Operation(
            summary = "What a plan says otherwise at one revision than at another",
            description = "For programs as a path with both values, for people in words of the language asked for.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanDifferences.class)))
    public Response differences(
            @PathParam("id") String id,
            @Parameter(description = "The earlier revision") @QueryParam("from") String from,
            @Parameter(description = "The later revision; the newest by default") @QueryParam("to") String to,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var plan = readable(id);
        var earlier = content(plan, "from", Parameters.required("from", from));
        var later = content(plan, "to", to == null ? String.valueOf(plan.revision()) : to);
        return Response.ok(PlanDifferences.between(earlier, later, Languages.preferred(language)))
                .build();
    }

    private JsonNode content(Plan plan, String parameter, String revision) {
        return revisions.content(
                plan, (int) Math.min(Integer.MAX_VALUE, Parameters.whole(parameter, revision)), parameter);
    }

    private Plan readable(String id) {
        return reading.readable(Parameters.id("id", id));
    }
}
