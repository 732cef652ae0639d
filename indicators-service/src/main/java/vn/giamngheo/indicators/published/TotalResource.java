package vn.giamngheo.indicators.published;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/published-totals")
@Tag(
        name = "Published totals",
        description = "Biểu tổng hợp đã công bố: results of reviews that exist as signed tables")
public class TotalResource {

    @Inject
    WithdrawingTotal withdrawing;

    @Inject
    CheckingTotal checking;

    @Inject
    PublishedTotals totals;

    @Inject
    TotalActs subjects;

    @Inject
    TotalList list;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(summary = "A published total", description = "As its act says it, whatever is wrong with it.")
    public TotalView get(@PathParam("id") String id) {
        var asked = Parameters.id("id", id);
        subjects.requireReadable(asked);
        return list.views(List.of(totals.existing(asked))).get(0);
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.STANDING_AGENCY,
        Roles.APPROVER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "Published totals of a place and all below it",
            description =
                    "With area=VN all; every version of a year, withdrawn ones too. By year; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Totals.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = Parameters.TREE) @QueryParam("tree") String tree,
            @Parameter(description = "All by default") @QueryParam("year") String year,
            @Parameter(description = "Code of a poverty standard; all by default") @QueryParam("standard")
                    String standard,
            @Parameter(description = "preliminary, approved or adjusted; all by default") @QueryParam("stage")
                    String stage,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = year == null ? null : Parameters.year("year", year);
        var day = Parameters.tree(tree, asked);
        var filter = new TotalList.Filter(
                scope.askedSubtree(Parameters.areaCode("area", area), day, "area"), day, asked, standard, stage(stage));
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, TotalList.After::of).orElse(TotalList.After.NOTHING);
        return paging.answer(
                list.page(filter, after, paging.rows()),
                Items::new,
                last -> List.of(String.valueOf(last.year()), last.id().toString()));
    }

    private static String stage(String asked) {
        var known = Arrays.stream(Stage.values()).map(Stage::wireName).toList();
        if (asked != null && !known.contains(asked)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("stage"), asked, known);
        }
        return asked;
    }

    @POST
    @Path("/{id}/withdrawals")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Withdraw a published total that was not recorded as its act says it",
            description = "It stays readable and counts no more; the act can be recorded again. What an act itself says"
                    + " wrong is no reason: that is recorded as it is, and found.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TotalView.class)))
    public Response withdraw(@PathParam("id") String id, @NotNull @Valid TotalWithdrawalRequest request) {
        var withdrawn = withdrawing.withdraw(Parameters.id("id", id), request.reason());
        return Response.ok(list.views(List.of(withdrawn)).get(0)).build();
    }

    /** For the API document. */
    private record Totals(List<TotalView> items) {}

    @POST
    @Path("/{id}/checks")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY})
    @Operation(
            summary = "Check a published total again",
            description =
                    "What is found is told by findings too. It is checked whenever it, one beside or below it, or a"
                            + " review of its villages is recorded; a change of places is not noticed by itself.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FoundView.class)))
    public Response check(@PathParam("id") String id) {
        return Response.ok(FoundView.of(checking.check(Parameters.id("id", id))))
                .build();
    }
}
