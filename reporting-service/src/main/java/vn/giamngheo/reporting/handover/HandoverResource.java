package vn.giamngheo.reporting.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.freshness.CatchingUp;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.freshness.Feed;

@Path("/api/v1/handovers")
@Tag(name = "Handovers", description = "Bàn giao: what is open at places that a boundary act has ended")
public class HandoverResource {

    private static final Set<Feed> FEEDS = Set.of(
            Feed.PLACES,
            Feed.PLANS,
            Feed.ACTIVITIES,
            Feed.ASSIGNMENTS,
            Feed.LIVELIHOODS,
            Feed.LEDGER,
            Feed.CONTRACTS,
            Feed.REVIEWS_UNDER_WAY,
            Feed.FINDINGS_OF_PLANS,
            Feed.FINDINGS_OF_MONEY,
            Feed.FINDINGS_OF_REVIEWS);

    @Inject
    OpenAtEndedPlaces open;

    @Inject
    Dated dated;

    @Inject
    CatchingUp catchingUp;

    @Inject
    UriInfo uri;

    @GET
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.INVESTOR,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            summary = "What is not handed over yet",
            description =
                    "Balances and open contracts of the caller's ended places and their agencies, works that are not finished,"
                            + " reviews under way, plans that go beyond the end, activities that are not done, targets that were given to them,"
                            + " livelihood projects under way, open findings, and papers dated after the end, which are to be"
                            + " reversed; each with the successors. Empty when all is handed over. By the code of the place;"
                            + " Link leads to the next page. An act that may only be on its way here is 503, to be asked again. "
                            + Dated.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HandoverList.class)))
    public Response list(
            @Parameter(description = "Number or id of the boundary act") @QueryParam("act") String act,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var asked = Parameters.required("act", act);
        var paging = Paging.asked(uri, limit, cursor);
        return dated.answer(FEEDS, () -> answer(acts(asked), paging));
    }

    private List<BoundaryAct> acts(String asked) {
        var found = open.acts(asked);
        if (found.isEmpty() && catchingUp.isBehind(Set.of(Feed.PLACES))) {
            throw new ProblemException(CommonProblem.NOT_YET_VISIBLE, Where.parameter("act"), asked);
        }
        if (found.isEmpty()) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("act"), asked, "");
        }
        return found;
    }

    private Response answer(List<BoundaryAct> acts, Paging paging) {
        var after = paging.after(4, OpenAtEndedPlaces.After::of).orElse(OpenAtEndedPlaces.After.NOTHING);
        var ids = acts.stream().map(BoundaryAct::id).toList();
        return paging.answer(open.page(ids, after, paging.rows()), page -> list(acts, page), OpenRow::keys);
    }

    private HandoverList list(List<BoundaryAct> acts, List<OpenRow> page) {
        var successors = open.successors(page.stream().map(OpenRow::areaId).collect(Collectors.toSet()));
        return new HandoverList(
                acts,
                page.stream()
                        .map(row -> HandoverList.Item.of(row, successors.getOrDefault(row.areaId(), List.of())))
                        .toList());
    }
}
