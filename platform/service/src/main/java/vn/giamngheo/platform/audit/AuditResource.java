package vn.giamngheo.platform.audit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.events.Areas;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.operation.Operator;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/audit/{service}")
@Tag(name = "Audit", description = "Nhật ký kiểm toán: who did what, when, to what, and who looked at people")
public class AuditResource {

    private static final String AREA = "Code of the place on the day of tree; it and all that ever lay below it";
    private static final String TREE = "Day on which the code means the place; the last day by default";
    private static final String FROM = "First day";
    private static final String TO = "Last day; today by default";
    private static final String ACTOR = "Subject of a token";
    private static final String KIND = "What it was done to, such as plans, postings, households";
    private static final String THING = "Id or code of what it was done to";
    private static final String DID = "changed or looked";

    @Inject
    Audit audit;

    @Inject
    Operator operator;

    @Inject
    Scope scope;

    @Inject
    Places places;

    @Inject
    HttpServerRequest request;

    @Inject
    UriInfo uri;

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "Who did what in a service, by place and period",
            description = "The oldest first; Link leads to the next page. before is what the thing was until then.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntryList.class)))
    public Response list(
            @PathParam("service") String service,
            @Parameter(description = AREA, required = true) @QueryParam("area") String area,
            @Parameter(description = TREE) @QueryParam("tree") String tree,
            @Parameter(description = FROM, required = true) @QueryParam("from") String from,
            @Parameter(description = TO) @QueryParam("to") String to,
            @Parameter(description = ACTOR) @QueryParam("actor") String actor,
            @Parameter(description = KIND) @QueryParam("kind") String kind,
            @Parameter(description = THING) @QueryParam("thing") String thing,
            @Parameter(description = DID) @QueryParam("did") String did,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        operator.requireNamed(service);
        var days = Parameters.span(Parameters.required("from", from), to, Days.today());
        var query = query(placed(area, tree, days.last()), days, actor, kind, thing, did);
        var paging = Paging.asked(uri, limit, cursor).settling("to", days.last());
        var after = paging.after(2, AuditQuery.After::of).orElse(query.beginning());
        return paging.answer(
                audit.page(query, after, paging.rows()), Items::new, entry -> List.of(entry.at(), entry.id()));
    }

    /** For the API document. */
    private record EntryList(List<AuditEntry> items) {}

    @GET
    @Path("/export")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "The same as a file", description = "format is csv, ndjson or xlsx.")
    public Response export(
            @PathParam("service") String service,
            @Parameter(description = AREA, required = true) @QueryParam("area") String area,
            @Parameter(description = TREE) @QueryParam("tree") String tree,
            @Parameter(description = FROM, required = true) @QueryParam("from") String from,
            @Parameter(description = TO) @QueryParam("to") String to,
            @Parameter(description = ACTOR) @QueryParam("actor") String actor,
            @Parameter(description = KIND) @QueryParam("kind") String kind,
            @Parameter(description = THING) @QueryParam("thing") String thing,
            @Parameter(description = DID) @QueryParam("did") String did,
            @QueryParam("format") String format) {
        operator.requireNamed(service);
        var days = Parameters.span(Parameters.required("from", from), to, Days.today());
        var query = query(placed(area, tree, days.last()), days, actor, kind, thing, did);
        var form = TableFormat.asked(format, TableFormat.CSV, TableFormat.NDJSON, TableFormat.XLSX);
        var locale = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return Download.of(
                form,
                "audit-" + service + "-" + days.last(),
                AuditEntry.HEADINGS,
                locale,
                table -> audit.write(query, table));
    }

    private UUID placed(String area, String tree, LocalDate last) {
        return scope.asked(Parameters.areaCode("area", area), Parameters.date("tree", tree, last), "area")
                .id();
    }

    private AuditQuery query(UUID place, Parameters.Span days, String actor, String kind, String thing, String did) {
        return new AuditQuery(
                place.equals(Areas.COUNTRY_ID) ? null : places.everBelow(List.of(place)),
                beginning(days.first()),
                beginning(days.last().plusDays(1)),
                actor,
                kind,
                thing,
                did == null ? null : did(did));
    }

    private static OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(Days.ZONE).toOffsetDateTime();
    }

    private static Did did(String name) {
        return Arrays.stream(Did.values())
                .filter(each -> each.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.parameter("did"), name, "[changed, looked]"));
    }
}
