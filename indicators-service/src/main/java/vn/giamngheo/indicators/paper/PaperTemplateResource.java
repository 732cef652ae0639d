package vn.giamngheo.indicators.paper;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.act.file.ReceivedFile;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/paper-templates")
@Tag(name = "Papers", description = "Papers of the household review, DOCX, and the templates by which they are printed")
public class PaperTemplateResource {

    @Inject
    AddingTemplate adding;

    @Inject
    Templates templates;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Add a template of a paper",
            description =
                    "The body is a DOCX up to 1 MiB with fields such as {{commune}}, or merge fields of Word; which"
                            + " there are says /paper-kinds. A row of a table with fields of a list, such as {{member.name}}, is"
                            + " repeated for each line. Papers are printed by the template of the nearest place, the newest that"
                            + " holds on the day of the decision, or today.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = Docx.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TemplateView.class)))
    public Response add(
            @Parameter(description = "Which paper", required = true) @QueryParam("kind") String kind,
            @Parameter(description = "Code of the place whose papers they are, on the first day", required = true)
                    @QueryParam("area")
                    String area,
            @Parameter(description = "The first day", required = true) @QueryParam("validFrom") String validFrom,
            @Parameter(description = "What it is called, up to 200 letters", required = true) @QueryParam("name")
                    String name,
            @NotNull ReceivedFile file) {
        var from = Parameters.date("validFrom", Parameters.required("validFrom", validFrom), null);
        var place = scope.named(Parameters.areaCode("area", area), from, "area");
        scope.require(place, from, Where.parameter("area"));
        var template = adding.add(kind(kind), place, from, name(name), file);
        return Created.at("/api/v1/paper-templates/" + template.id(), template);
    }

    private static PaperKind kind(String kind) {
        var name = Parameters.required("kind", kind);
        return PaperKind.named(name)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.parameter("kind"), name, PaperKind.names()));
    }

    private static String name(String name) {
        var text = Parameters.required("name", name);
        if (text.length() > 200) {
            throw new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.parameter("name"), text, "≤ 200");
        }
        return text;
    }

    @GET
    @Authenticated
    @Operation(summary = "The templates of a place", description = "As they were added; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TemplateList.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day", required = true) @QueryParam("area") String area,
            @Parameter(description = "Today by default") @QueryParam("on") String on,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("on", on, Days.today());
        var place = scope.named(Parameters.areaCode("area", area), day, "area");
        var paging = Paging.asked(uri, limit, cursor).settling("on", day);
        var after = paging.after(1, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return paging.answer(templates.page(place.id(), after, paging.rows()), Items::new, last -> List.of(last.id()));
    }

    /** For the API document. */
    private record TemplateList(List<TemplateView> items) {}

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "A template")
    public TemplateView get(@PathParam("id") String id) {
        return templates.byId(Parameters.id("id", id)).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    @GET
    @Path("/{id}/file")
    @Produces(Docx.TYPE)
    @Authenticated
    @Operation(summary = "The file of a template")
    @APIResponse(responseCode = "200", description = "The DOCX, as an attachment")
    public Response file(@PathParam("id") String id) {
        var content = templates
                .content(Parameters.id("id", id))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        return Docx.answer(content, "template-" + id);
    }
}
