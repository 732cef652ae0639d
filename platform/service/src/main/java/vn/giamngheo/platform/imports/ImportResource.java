package vn.giamngheo.platform.imports;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

/** The files of one kind. A feature extends it below the path of its things, {@code …/imports}, and names the kind. */
public abstract class ImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    ImportDesk desk;

    @Inject
    SecurityIdentity identity;

    protected abstract ImportKind kind();

    @POST
    @Consumes(MediaType.WILDCARD)
    @Authenticated
    @Operation(
            summary = "Send a list in as a file",
            description = "CSV (UTF-8), NDJSON or XLSX with the columns of the template, up to 512 MiB. The heading is "
                    + "checked at once, the lines are worked off afterwards: follow Location. Needs Idempotency-Key.")
    @APIResponse(
            responseCode = "202",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportJobView.class)))
    public Response receive(
            @Parameter(description = "dry-run, atomic (all or nothing) or partial (the good lines)", required = true)
                    @QueryParam("mode")
                    String mode,
            @Parameter(description = "Of a CSV file: comma, semicolon or tab; without it the heading tells")
                    @QueryParam("delimiter")
                    String delimiter,
            @QueryParam("fileName") String fileName,
            InputStream body) {
        requireAny(kind().senders());
        return desk.receive(kind(), mode, delimiter, fileName, body);
    }

    @GET
    @Path("/template")
    @Authenticated
    @Operation(
            summary = "An empty workbook to fill in",
            description = "Headings by Accept-Language, explanations and drop-down lists.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = XLSX))
    public Response template() {
        requireReader();
        return desk.template(kind());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            summary = "How far a file has come",
            description = "For its sender, and for whoever's places hold theirs.")
    public ImportJobView job(@PathParam("id") String id) {
        requireReader();
        return desk.job(kind(), id);
    }

    @GET
    @Path("/{id}/results")
    @Authenticated
    @Operation(
            summary = "What became of each line",
            description = "format is json, csv, xlsx or ndjson; 409 until the job is finished.")
    public Response results(@PathParam("id") String id, @QueryParam("format") String format) {
        requireReader();
        return desk.results(kind(), id, format);
    }

    @GET
    @Path("/{id}/file-with-errors")
    @Authenticated
    @Operation(summary = "The file as it was sent, with a column that says what is wrong with each line")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/x-ndjson"),
                @Content(mediaType = XLSX)
            })
    public Response fileWithErrors(@PathParam("id") String id) {
        requireReader();
        return desk.fileWithErrors(kind(), id);
    }

    private void requireReader() {
        var roles = new HashSet<>(kind().senders());
        roles.addAll(kind().readers());
        requireAny(roles);
    }

    private void requireAny(Collection<String> roles) {
        if (Collections.disjoint(identity.getRoles(), roles)) {
            throw new ProblemException(CommonProblem.FORBIDDEN_ROLE);
        }
    }
}
