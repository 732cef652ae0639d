package vn.giamngheo.reporting.release;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/published-figures")
@Tag(
        name = "Published figures",
        description = "Số liệu công khai: what provinces have decided to show to everybody, without a token")
public class PublishedFiguresResource {

    /** Anybody may keep it; what was withdrawn is gone everywhere after this. */
    private static final String A_MINUTE = "public, max-age=60";

    @Inject
    Releases releases;

    @Inject
    UriInfo uri;

    @GET
    @Transactional
    @PermitAll
    @Operation(
            summary = "Which provinces show their figures of which years",
            description = "The newest year first, then by code; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FigureItems.class)))
    public Response list(
            @Parameter(description = "All by default") @QueryParam("year") String year,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, PublishedFiguresResource::after).orElse(Releases.After.NOTHING);
        return paging.answer(
                releases.inForce(year == null ? null : Parameters.year("year", year), after, paging.rows()),
                Items::new,
                last -> List.of(last.year(), last.area()));
    }

    private static Releases.After after(List<String> keys) {
        return new Releases.After(Parameters.year("cursor", keys.get(0)), keys.get(1));
    }

    /** For the API document. */
    private record FigureItems(List<PublishedFigures> items) {}

    @GET
    @Path("/{year}/{area}")
    @Transactional
    @PermitAll
    @Operation(
            summary = "The programme at a glance: a province, a year",
            description =
                    "Money by line, results against targets, what the reviews found. Counts of few households or persons,"
                            + " and what would tell them, are left out and marked. The ETag is the SHA-256 of its bytes.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Glance.class)))
    public Response get(
            @Parameter(description = "Of the figures") @PathParam("year") String year,
            @Parameter(description = "Code of the province on the last day of the year") @PathParam("area") String area,
            @Context Request request) {
        var found = releases.inForce(
                        Parameters.year("year", year),
                        Parameters.areaCode("area", area).text())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var tag = new EntityTag(found.sha256());
        var known = request.evaluatePreconditions(tag);
        var answer = known == null ? Response.ok(releases.body(found.id()), MediaType.APPLICATION_JSON_TYPE) : known;
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, A_MINUTE).build();
    }
}
