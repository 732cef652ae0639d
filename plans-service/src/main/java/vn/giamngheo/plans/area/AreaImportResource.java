package vn.giamngheo.plans.area;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.ImportDesk;
import vn.giamngheo.platform.imports.ImportJobView;

@Path("/api/v1/areas/imports")
@Tag(name = "Areas")
public class AreaImportResource {

    @Inject
    ImportDesk desk;

    @Inject
    AreaImport kind;

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Send a list of places in as a file",
            description = "CSV (UTF-8), NDJSON or XLSX with the columns of the template, up to 512 MiB. The heading is "
                    + "checked at once, the lines are worked off afterwards: follow Location. Needs Idempotency-Key.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportJobView.class)))
    public Response receive(
            @Parameter(description = "dry-run, atomic (all or nothing) or partial (the good lines)", required = true)
                    @QueryParam("mode")
                    String mode,
            @Parameter(description = "Of a CSV file: comma, semicolon or tab; without it the heading tells")
                    @QueryParam("delimiter")
                    String delimiter,
            @QueryParam("fileName") String fileName,
            InputStream body) {
        return desk.receive(kind, mode, delimiter, fileName, body);
    }

    @GET
    @Path("/template")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "An empty workbook to fill in",
            description = "Headings by Accept-Language, explanations and drop-down lists.")
    public Response template() {
        return desk.template(kind);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "How far a file has come",
            description = "For its sender, and for whoever's places hold theirs.")
    public ImportJobView job(@PathParam("id") String id) {
        return desk.job(kind, id);
    }

    @GET
    @Path("/{id}/results")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "What became of each line",
            description = "format is json, csv, xlsx or ndjson; 409 until the job is finished.")
    public Response results(@PathParam("id") String id, @QueryParam("format") String format) {
        return desk.results(kind, id, format);
    }

    @GET
    @Path("/{id}/file-with-errors")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(summary = "The file as it was sent, with a column that says what is wrong with each line")
    public Response fileWithErrors(@PathParam("id") String id) {
        return desk.fileWithErrors(kind, id);
    }
}
