package vn.giamngheo.platform.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.event.Reemission;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Items;

@Path("/api/v1/operations/{service}/reemit")
@Tag(name = "Operations")
public class ReemitResource {

    @Inject
    Reemission reemission;

    @Inject
    Operator operator;

    @Inject
    Background background;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Publish everything that this service owns again",
            description = "The same ids and versions: whoever has it already changes nothing. Goes on after the answer;"
                    + " the outbox shows what is left.")
    @APIResponse(
            responseCode = "202",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TopicList.class)))
    public Response reemit(@PathParam("service") String service) {
        operator.require(service);
        background.run(reemission::reemitAll);
        return Response.accepted(new Items<>(reemission.topics())).build();
    }

    /** For the API document. */
    private record TopicList(List<String> items) {}
}
