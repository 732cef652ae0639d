package vn.giamngheo.plans.area;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.exports.Download;
import vn.giamngheo.platform.exports.TableFormat;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/areas")
@Tag(name = "Areas", description = "Địa bàn: places and the days on which they were what they were")
public class AreaResource {

    @Inject
    AreaStates areas;

    @Inject
    ChangeFeed feed;

    @Inject
    AddingArea adding;

    @Inject
    AreaSearch search;

    @Inject
    Lineage lineage;

    @Inject
    AreaExport exporting;

    @Inject
    AreaImport kind;

    @Inject
    HttpServerRequest request;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Add a place below another")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AreaView.class)))
    public Response add(@NotNull @Valid AreaRequest request) {
        var id = adding.add(request).id();
        var place = places.byId(id, request.validFrom()).orElseThrow();
        return Created.at("/api/v1/areas/" + id, AreaView.of(place, List.of(), List.of()));
    }

    @GET
    @Authenticated
    @Operation(
            summary = "The places of a code, directly below a place, or of a name, on a day",
            description =
                    "Give one of code, parent and name; without them, the country. A name without tone marks finds"
                            + " names with any, one with tone marks means them; level keeps those of one level. The day defaults"
                            + " to today. By level and code; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AreaList.class)))
    public Response find(
            @QueryParam("code") String code,
            @QueryParam("parent") String parent,
            @Parameter(description = "A part of the name, two letters at least") @QueryParam("name") String name,
            @Parameter(description = "With name: province, district, commune or village") @QueryParam("level")
                    String level,
            @QueryParam("on") String on,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        requireOne(code, parent, name, level);
        var day = Parameters.date("on", on, Days.today());
        var paging = Paging.asked(uri, limit, cursor).settling("on", day);
        if (name != null) {
            return answer(paging, search.named(requireLong(name), asked(day, level, paging)));
        }
        return answer(paging, parent == null ? byCode(code, day) : below(parent, day, paging));
    }

    private static void requireOne(String code, String parent, String name, String level) {
        if (Stream.of(code, parent, name).filter(Objects::nonNull).count() > 1) {
            var second = name == null ? "parent" : "name";
            throw new ProblemException(
                    CommonProblem.UNKNOWN_PARAMETER, Where.parameter(second), second + " (+ code, parent)");
        }
        if (level != null && name == null) {
            throw new ProblemException(CommonProblem.UNKNOWN_PARAMETER, Where.parameter("level"), "level (- name)");
        }
    }

    private static String requireLong(String name) {
        if (name.strip().length() < 2) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_VALUE,
                    Where.parameter("name"),
                    name,
                    new Words("ít nhất hai chữ cái", "two letters at least"));
        }
        return name;
    }

    private AreaSearch.Asked asked(LocalDate on, String level, Paging paging) {
        return new AreaSearch.Asked(
                on,
                level == null ? null : level(level),
                paging.after(2, AreaSearch.After::of).orElse(AreaSearch.After.NOTHING),
                paging.rows());
    }

    private Response answer(Paging paging, List<Place> found) {
        return paging.answer(found, this::views, last -> List.of(last.level(), last.code()));
    }

    /** For the API document. */
    private record AreaList(List<AreaView> items) {}

    private List<Place> byCode(String code, LocalDate on) {
        var asked = Parameters.areaCode("code", code == null ? vn.giamngheo.events.Areas.COUNTRY_CODE : code);
        return places.byCode(asked, on).stream().toList();
    }

    private List<Place> below(String parent, LocalDate on, Paging paging) {
        var after = paging.after(2, keys -> keys.get(1)).orElse(null);
        return places.children(existing(parent, on).id(), on, after, paging.rows());
    }

    @GET
    @Path("/{id}/ancestors")
    @Authenticated
    @Operation(summary = "All places above a place on a day", description = "The country first. Today by default.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AreaList.class)))
    public Response ancestors(@PathParam("id") String id, @QueryParam("on") String on) {
        var day = Parameters.date("on", on, Days.today());
        var above = search.above(
                existingId(id, day).id(), new AreaSearch.Asked(day, null, AreaSearch.After.NOTHING, Paging.MOST));
        return Response.ok(views(above)).build();
    }

    @GET
    @Path("/{id}/descendants")
    @Authenticated
    @Operation(
            summary = "All places below a place on a day",
            description = "With the parent of each, so that they make a tree; level keeps those of one level. The day"
                    + " defaults to today. By level and code; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AreaList.class)))
    public Response descendants(
            @PathParam("id") String id,
            @QueryParam("on") String on,
            @Parameter(description = "province, district, commune or village") @QueryParam("level") String level,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("on", on, Days.today());
        var paging = Paging.asked(uri, limit, cursor).settling("on", day);
        return answer(paging, search.below(existingId(id, day).id(), asked(day, level, paging)));
    }

    private Place existing(String parent, LocalDate on) {
        return scope.named(Parameters.areaCode("parent", parent), on, "parent");
    }

    @GET
    @Path("/export")
    @Authenticated
    @Operation(
            summary = "All places of a day as a file",
            description = "format is csv, ndjson or xlsx; the columns are those of the import, so that the file can be "
                    + "sent in again. parent keeps those directly below a place, level those of one level. The day "
                    + "defaults to today.")
    public Response export(
            @QueryParam("on") String on,
            @QueryParam("parent") String parent,
            @QueryParam("level") String level,
            @QueryParam("format") String format) {
        var day = Parameters.date("on", on, Days.today());
        var above = parent == null ? null : existing(parent, day).id();
        var asked = level == null ? null : level(level);
        var form = TableFormat.asked(format, TableFormat.CSV, TableFormat.NDJSON, TableFormat.XLSX);
        var locale = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return Download.of(
                form, "areas-" + day, kind.headings(), locale, table -> exporting.write(day, above, asked, table));
    }

    private static Level level(String name) {
        if (!Level.words().containsKey(name)) {
            throw new ProblemException(
                    CommonProblem.UNKNOWN_CODE,
                    Where.parameter("level"),
                    name,
                    Level.words().keySet());
        }
        return Level.ofWireName(name);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "A place on a day", description = "The day defaults to today.")
    public AreaView get(@PathParam("id") String id, @QueryParam("on") String on) {
        var place = existingId(id, Parameters.date("on", on, Days.today()));
        return lineage.views(List.of(place)).get(0);
    }

    private Place existingId(String id, LocalDate on) {
        return places.byId(Parameters.id("id", id), on)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private Items<AreaView> views(List<Place> found) {
        return new Items<>(lineage.views(found));
    }

    @GET
    @Path("/changes")
    @Authenticated
    @Operation(
            summary = "Places that were added or changed, with all their periods",
            description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AreaChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.all(
                "area",
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, areas.byIds(ids), AreaResource::change));
    }

    private static Change<AreaState> change(AreaState area) {
        return area.deleted() ? Change.deleted(area.id()) : Change.of(area.id(), area);
    }

    /** For the API document. */
    private record AreaChanges(List<Change<AreaState>> items) {}
}
