package vn.giamngheo.indicators.selfassessment;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.indicators.classification.Settlement;
import vn.giamngheo.platform.command.StoresNothing;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/self-assessments")
@Tag(
        name = "Self-assessment",
        description = "Tự đánh giá: open to everybody, without a token; it asks for no name and nothing is kept")
public class SelfAssessmentResource {

    @Inject
    Assessing assessing;

    @POST
    @StoresNothing
    @Transactional
    @PermitAll
    @Operation(
            summary = "What the standards would make of a household, and why",
            description = "Those in force at the place on the day, or another one. It decides nothing.")
    public AssessmentView assess(@NotNull @Valid Answers answers, @Context HttpServerRequest request) {
        return assessing.assess(answers, Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @GET
    @Path("/questions")
    @Transactional
    @PermitAll
    @Operation(
            summary = "What a household is asked at a place",
            description = "What it may lack, and the items of sheet B1 with their points, as they were loaded.")
    public QuestionsView questions(
            @Parameter(description = "Code of a place on the day", required = true) @QueryParam("area") String area,
            @Parameter(description = "Today by default") @QueryParam("on") String on,
            @Parameter(description = "rural or urban; what acts say of the place by default") @QueryParam("settlement")
                    String settlement) {
        return assessing.questions(
                Parameters.areaCode("area", area), Parameters.date("on", on, Days.today()), settlement(settlement));
    }

    private static Settlement settlement(String asked) {
        try {
            return asked == null ? null : Settlement.ofWireName(asked);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(
                    CommonProblem.UNKNOWN_CODE, Where.parameter("settlement"), asked, "[rural, urban]");
        }
    }
}
