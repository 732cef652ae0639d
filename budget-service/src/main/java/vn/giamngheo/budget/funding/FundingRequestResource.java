package vn.giamngheo.budget.funding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.events.FundingDecided;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/funding-requests")
@Tag(name = "Funding requests", description = "Đề nghị cấp vốn: what livelihood projects ask for, and the answers")
public class FundingRequestResource {

    private static final List<String> OUTCOMES =
            List.of(FundingRequestView.WAITING, FundingDecided.COMMITTED, FundingDecided.REFUSED);

    @Inject
    ShowingRequests showing;

    @Inject
    FundingRequests requests;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "A funding request with its answer",
            description =
                    "It is made and taken back at its livelihood project; a contract takes what is reserved for it.")
    public FundingRequestView get(@PathParam("id") String id) {
        return showing.one(Parameters.id("id", id));
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "Funding requests to a place, to all below it and to their agencies",
            description = "With area=VN all. By date; Link leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FundingRequestItems.class)))
    public Response list(
            @Parameter(description = "Code of the place on the day of the tree") @QueryParam("area") String area,
            @Parameter(description = "Day whose places apply; today by default") @QueryParam("tree") String tree,
            @Parameter(description = "waiting, committed or refused; all by default") @QueryParam("outcome")
                    String outcome,
            @Parameter(description = "Id of a livelihood project; all by default") @QueryParam("project")
                    String project,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var day = Parameters.date("tree", tree, Days.today());
        var place = scope.askedSubtree(Parameters.areaCode("area", area), day, "area");
        var filter = new FundingRequests.Filter(
                place, day, outcome(outcome), project == null ? null : Parameters.id("project", project));
        var paging = Paging.asked(uri, limit, cursor).settling("tree", day);
        var after = paging.after(2, FundingRequests.After::of).orElse(FundingRequests.After.NOTHING);
        return paging.answer(
                requests.page(filter, after, paging.rows()),
                page -> new Items<>(showing.show(page)),
                last -> List.of(last.date(), last.id()));
    }

    private static String outcome(String outcome) {
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_VALUE, Where.parameter("outcome"), outcome, String.join(", ", OUTCOMES));
        }
        return outcome;
    }

    /** For the API document. */
    private record FundingRequestItems(List<FundingRequestView> items) {}
}
