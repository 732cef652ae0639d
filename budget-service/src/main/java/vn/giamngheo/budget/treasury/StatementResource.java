package vn.giamngheo.budget.treasury;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.change.ChangeFeed;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;

@Path("/api/v1/treasury-statements")
@Tag(name = "Treasury")
public class StatementResource {

    @Inject
    StatementLines lines;

    @Inject
    ChangeFeed feed;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @GET
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTEGRATOR})
    @Operation(
            summary = "What the treasury stated for a place and all below it",
            description = "By date; codeId is absent where nobody has said what the codes mean.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Statement.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; the last day of the year by default, else today")
                    @QueryParam("tree")
                    String tree,
            @Parameter(description = "Budget year; all by default") @QueryParam("year") String year,
            @Parameter(description = "Number of a voucher") @QueryParam("voucher") String voucher,
            @Parameter(description = "true or false: whether the codes mean something; all by default")
                    @QueryParam("mapped")
                    String mapped,
            @Parameter(description = "First date") @QueryParam("from") String from,
            @Parameter(description = "Last date") @QueryParam("to") String to,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = year == null ? null : Parameters.year("year", year);
        var day = Parameters.date("tree", tree, lastDay(asked));
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var dates = Parameters.span(from, to);
        var filter = new StatementLines.Filter(
                place, day, asked, voucher, truth("mapped", mapped), dates.first(), dates.last());
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, StatementLines.After::of).orElse(StatementLines.After.NOTHING);
        return paging.answer(
                lines.page(filter, after, paging.rows()), Items::new, last -> List.of(last.date(), last.id()));
    }

    private static LocalDate lastDay(Integer year) {
        return year == null ? Days.today() : Period.year(year).to();
    }

    private static Boolean truth(String name, String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.parameter(name), value, "true, false");
        }
        return value == null ? null : Boolean.valueOf(value);
    }

    /** For the API document. */
    private record Statement(List<StatementLine> items) {}

    @GET
    @Path("/changes")
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTEGRATOR})
    @Operation(summary = "Lines that came in at the caller's places", description = ChangeFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LineChanges.class)))
    public Response changes(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        return feed.own(
                "treasury_line",
                StatementLines.SEEN,
                Paging.asked(uri, limit, cursor),
                ids -> Change.inOrder(ids, lines.byIds(ids), line -> Change.of(line.id(), line)));
    }

    /** For the API document. */
    private record LineChanges(List<Change<StatementLine>> items) {}
}
