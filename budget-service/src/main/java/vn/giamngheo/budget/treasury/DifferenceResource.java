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
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Period;

@Path("/api/v1/treasury-differences")
@Tag(name = "Treasury")
public class DifferenceResource {

    private static final String TREE = "Day whose places apply; the last day of the year by default";

    @Inject
    Differences differences;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @GET
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTEGRATOR})
    @Operation(
            summary = "Where ledger and treasury differ, voucher by voucher",
            description =
                    "Of a place and all below it with their agencies, for a budget year. What is paid and advanced,"
                            + " less what came back, by voucher, holder and purpose; empty when they say the same.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DifferenceList.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree", required = true) @QueryParam("area")
                    String area,
            @Parameter(description = TREE) @QueryParam("tree") String tree,
            @Parameter(description = "Budget year", required = true) @QueryParam("year") String year,
            @Parameter(description = "only_in_ledger, only_in_statement, other_amount or unmapped_code; all by default")
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var filter = filter(area, tree, year, kind, programme);
        var paging = Paging.asked(uri, limit, cursor).settling("tree", filter.tree());
        var after = paging.after(1, keys -> keys.get(0)).orElse("");
        return paging.answer(differences.page(filter, after, paging.rows()), Items::new, last -> List.of(last.key()));
    }

    /** For the API document. */
    private record DifferenceList(List<Difference> items) {}

    @GET
    @Path("/totals")
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.STANDING_AGENCY, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTEGRATOR})
    @Operation(summary = "The differences of each kind together")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TotalList.class)))
    public Response totals(
            @Parameter(description = "Code of the place on the day of the tree", required = true) @QueryParam("area")
                    String area,
            @Parameter(description = TREE) @QueryParam("tree") String tree,
            @Parameter(description = "Budget year", required = true) @QueryParam("year") String year,
            @Parameter(description = "Code of a programme; all by default") @QueryParam("programme") String programme) {
        return Response.ok(new Items<>(differences.totals(filter(area, tree, year, null, programme))))
                .build();
    }

    /** For the API document. */
    private record TotalList(List<Difference.Total> items) {}

    private Differences.Filter filter(String area, String tree, String year, String kind, String programme) {
        var asked = Parameters.year("year", year);
        LocalDate day = Parameters.date("tree", tree, Period.year(asked).to());
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        return new Differences.Filter(place, day, asked, kind(kind), programme);
    }

    private static Difference.Kind kind(String name) {
        return name == null
                ? null
                : Arrays.stream(Difference.Kind.values())
                        .filter(kind -> kind.wireName().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("kind"), name, ""));
    }
}
