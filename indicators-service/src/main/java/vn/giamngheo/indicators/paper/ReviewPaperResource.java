package vn.giamngheo.indicators.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.indicators.review.ReadingRound;
import vn.giamngheo.indicators.review.RoundPart;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/review-rounds/{id}/papers/{kind}")
@Tag(name = "Papers")
public class ReviewPaperResource {

    @Inject
    PrintingPapers printing;

    @Inject
    ReadingRound reading;

    @GET
    @Transactional
    @Produces(Docx.TYPE)
    @RolesAllowed({Roles.SURVEYOR, Roles.VILLAGE_HEAD, Roles.COMMUNE_OFFICER, Roles.APPROVER})
    @Operation(
            summary = "A paper of a review, for a village in one file",
            description =
                    "DOCX: request, survey-sheet, meeting-minutes, posting-list, decision, certificate or"
                            + " confirmation-letter. People are named as far as the caller may see them, and each look is logged.")
    @APIResponse(responseCode = "200", description = "The paper, as an attachment")
    public Response print(
            @PathParam("id") String id,
            @PathParam("kind") String kind,
            @Parameter(
                            description = "Code of the village today; all villages by default, of what is no paper of"
                                    + " households")
                    @QueryParam("village")
                    String village,
            @Parameter(description = "Id of the only household that it is for") @QueryParam("household")
                    String household,
            @Parameter(description = "true: to be filled in by hand; false by default") @QueryParam("blank")
                    String blank) {
        var paper = PaperKind.named(kind).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var isBlank = Parameters.flag("blank", blank, false);
        var part = part(Parameters.id("id", id), paper, village, household, isBlank);
        return Docx.answer(isBlank ? printing.blank(paper, part) : printing.filled(paper, part), kind);
    }

    private RoundPart part(UUID id, PaperKind paper, String village, String household, boolean isBlank) {
        if (household != null) {
            return reading.household(id, Parameters.id("household", household));
        }
        var isOfHouseholds = paper.sheets() == PaperKind.Sheets.OF_A_HOUSEHOLD && !isBlank;
        return village == null && !isOfHouseholds
                ? reading.whole(id)
                : reading.village(id, Parameters.areaCode("village", village));
    }
}
