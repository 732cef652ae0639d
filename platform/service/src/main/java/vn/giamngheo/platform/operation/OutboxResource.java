package vn.giamngheo.platform.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.event.WaitingEvents;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/operations/{service}/outbox")
@Tag(name = "Operations")
public class OutboxResource {

    @Inject
    WaitingEvents waiting;

    @Inject
    Operator operator;

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Events that wait to be sent, and those that the broker has refused for good",
            description = "Waiting ones go by themselves when Kafka is back.")
    public WaitingEvents.State state(@PathParam("service") String service) {
        operator.require(service);
        return waiting.state();
    }

    @POST
    @Path("/{id}/send-again")
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Try to send a refused event again")
    public Response sendAgain(@PathParam("service") String service, @PathParam("id") String id) {
        operator.require(service);
        if (!waiting.sendAgain(Parameters.whole("id", id))) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return Response.ok(Map.of("waiting", true)).build();
    }
}
