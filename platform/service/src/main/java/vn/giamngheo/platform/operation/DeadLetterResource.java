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
import vn.giamngheo.platform.event.DeadLetters;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/operations/{service}/dead-letters")
@Tag(name = "Operations", description = "Vận hành: what an operator looks at and mends")
public class DeadLetterResource {

    @Inject
    DeadLetters letters;

    @Inject
    Operator operator;

    @Inject
    UriInfo uri;

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Events that this service could not apply, with the reason",
            description =
                    "The oldest first; Link leads to the next page. Each is applied again by a POST to its address.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LetterList.class)))
    public Response oldest(
            @PathParam("service") String service,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        operator.require(service);
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(4, DeadLetters.After::of).orElse(DeadLetters.After.NOTHING);
        return paging.answer(
                letters.page(after, paging.rows()),
                Items::new,
                last -> List.of(last.diedAt(), last.topic(), last.partition(), last.offset()));
    }

    /** For the API document. */
    private record LetterList(List<DeadLetters.Letter> items) {}

    @POST
    @Path("/{topic}/{partition}/{offset}/apply")
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Apply a dead letter again",
            description = "It is removed when it succeeds; when it fails again it stays, and the answer says why.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Applied.class)))
    public Response apply(
            @PathParam("service") String service,
            @PathParam("topic") String topic,
            @PathParam("partition") String partition,
            @PathParam("offset") String offset) {
        operator.require(service);
        if (!applied(topic, Parameters.whole("partition", partition), Parameters.whole("offset", offset))) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return Response.ok(Map.of("applied", true)).build();
    }

    private boolean applied(String topic, long partition, long offset) {
        try {
            return letters.applyAgain(topic, partition, offset);
        } catch (RuntimeException failure) {
            throw new ProblemException(CommonProblem.STILL_NOT_APPLICABLE, Where.request(), failure.getMessage());
        }
    }

    /** For the API document. */
    private record Applied(boolean applied) {}
}
