package vn.giamngheo.platform.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.event.WaitingEvents;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/operations/{service}/outbox")
@Tag(name = "Operations")
public class OutboxResource {

    @Inject
    WaitingEvents waiting;

    @Inject
    Operator operator;

    @Inject
    UriInfo uri;

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Events that wait to be sent, and those that the broker has refused for good",
            description = "Waiting ones go by themselves when Kafka is back. Link leads to further refused ones.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WaitingEvents.State.class)))
    public Response state(
            @PathParam("service") String service,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        operator.require(service);
        var paging = Paging.asked(uri, limit, cursor);
        var state = waiting.state(
                paging.after(1, keys -> Long.parseLong(keys.get(0))).orElse(0L), paging.rows());
        return paging.answer(state.refused(), state::showing, last -> List.of(last.id()));
    }

    @POST
    @Path("/{id}/send-again")
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Try to send a refused event again")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Waiting.class)))
    public Response sendAgain(@PathParam("service") String service, @PathParam("id") String id) {
        operator.require(service);
        if (!waiting.sendAgain(Parameters.whole("id", id))) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return Response.ok(Map.of("waiting", true)).build();
    }

    /** For the API document. */
    private record Waiting(boolean waiting) {}
}
