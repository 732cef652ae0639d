package vn.giamngheo.platform.act;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.giamngheo.platform.act.file.FileView;
import vn.giamngheo.platform.act.file.ReceivedFile;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

/**
 * The acts of one kind of thing with their files. A feature extends it below the path of its things,
 * {@code …/{id}/acts}, and says by {@link ActSubject} who may.
 */
public abstract class ActsResource {

    @Inject
    RecordingAct recording;

    @Inject
    ReadingActs reading;

    @Inject
    AddingFile adding;

    @Inject
    UriInfo uri;

    protected abstract ActSubject subject();

    @GET
    @Authenticated
    @Operation(
            summary = "The acts that belong to it, with their files",
            description = "In the order in which they were added; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ActList.class)))
    public Response acts(
            @PathParam("id") String id,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(3, Acts.After::of).orElse(Acts.After.NOTHING);
        return paging.answer(
                reading.of(subject(), Parameters.id("id", id), after, paging.rows()),
                page -> new Items<>(reading.withFiles(page)),
                last -> List.of(last.linkedAt(), last.id(), last.role().name()));
    }

    /** For the API document. */
    private record ActList(List<ActView> items) {}

    @POST
    @Idempotent
    @Authenticated
    @Operation(summary = "Add an act: proposal, resolution, decision, basis …")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ActView.class)))
    public Response add(@PathParam("id") String id, @NotNull @Valid ActRequest request) {
        var act = recording.record(subject(), Parameters.id("id", id), request);
        return created(act.id().toString(), act);
    }

    @GET
    @Path("/{actId}")
    @Authenticated
    @Operation(summary = "An act with its files")
    public ActView act(@PathParam("id") String id, @PathParam("actId") String actId) {
        return reading.one(subject(), Parameters.id("id", id), Parameters.id("actId", actId));
    }

    @POST
    @Path("/{actId}/files")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Authenticated
    @Operation(
            summary = "Add a file to an act",
            description =
                    "The body is the file: PDF, DOCX, XLSX, PNG or JPEG up to 20 MiB. Its type is found by its"
                            + " content, not by its name or Content-Type. A file that the act has already is answered with 200.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FileView.class)))
    public Response addFile(
            @PathParam("id") String id,
            @PathParam("actId") String actId,
            @Parameter(description = "What the file is called", required = true) @QueryParam("name") String name,
            @NotNull ReceivedFile file) {
        var kept = adding.add(
                subject(),
                Parameters.id("id", id),
                Parameters.id("actId", actId),
                Parameters.required("name", name),
                file);
        return kept.isNew()
                ? created(kept.file().id().toString(), kept.file())
                : Response.ok(kept.file()).build();
    }

    @GET
    @Path("/{actId}/files/{fileId}")
    @Authenticated
    @Operation(
            summary = "The content of a file",
            description = "ETag and Digest are the SHA-256 of the content; If-None-Match is answered with 304.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(
            @PathParam("id") String id,
            @PathParam("actId") String actId,
            @PathParam("fileId") String fileId,
            @Context Request request) {
        return reading.file(
                        subject(),
                        Parameters.id("id", id),
                        Parameters.id("actId", actId),
                        Parameters.id("fileId", fileId))
                .answer(request);
    }

    private Response created(String id, Object entity) {
        var location = uri.getRequestUriBuilder().replaceQuery(null).path(id).build();
        return Created.at(location.getRawPath(), entity);
    }
}
