package vn.giamngheo.indicators.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/policy-coverage/explain")
@Tag(name = "Policies")
public class ExplainedCoverageResource {

    @Inject
    ExplainingCoverage explaining;

    @Inject
    Scope scope;

    @Inject
    UriInfo uri;

    @GET
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            summary = "The households and supports that a figure of coverage counts",
            description = "By their ids, for those who may read both; of the asked place as a whole. By village; Link"
                    + " leads to the next page.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplainedCoverage.class)))
    public Response get(
            @Parameter(description = "Code of the place on the last day of the year, or today") @QueryParam("area")
                    String area,
            @QueryParam("year") String year,
            @Parameter(
                            description = "entitled, received, notReceived or money of a policy; houses (how many) or"
                                    + " houseMoney",
                            required = true)
                    @QueryParam("figure")
                    String figure,
            @Parameter(description = "Code of the policy; not of houses") @QueryParam("policy") String policy,
            @Parameter(description = "Of notReceived: why; all by default") @QueryParam("reason") String reason,
            @Parameter(description = "Of money, and of houses with money of it: whose; all by default")
                    @QueryParam("source")
                    String source,
            @Parameter(description = "Of houses: built or repaired") @QueryParam("work") String work,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") String cursor) {
        var askedYear = Parameters.year("year", year);
        var place = scope.asked(Parameters.areaCode("area", area), Coverage.day(askedYear), "area");
        var of = CoverageFigure.asked(Parameters.required("figure", figure));
        var asked = new ExplainingCoverage.Asked(
                place,
                askedYear,
                of,
                of.own("policy", policy),
                word("reason", of.own("reason", reason), Reason.values()),
                word("source", of.own("source", source), MoneySource.values()),
                word("work", of.own("work", work), HouseWork.values()));
        if (of.isOfPolicy()) {
            Parameters.required("policy", policy);
        } else {
            Parameters.required("work", work);
        }
        var paging = Paging.asked(uri, limit, cursor).boundTo(asked.day());
        var after = paging.after(2, ExplainingCoverage.After::of).orElse(ExplainingCoverage.After.NOTHING);
        var found = explaining.explain(asked, after, paging.rows());
        return paging.answer(found.items(), found::with, last -> List.of(last.village(), last.id()));
    }

    /** @return null when it is not asked for */
    private static <E extends Enum<E>> E word(String name, String asked, E[] words) {
        if (asked == null) {
            return null;
        }
        return Arrays.stream(words)
                .filter(word -> wireName(word).equals(asked))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE,
                        Where.parameter(name),
                        asked,
                        Arrays.stream(words)
                                .map(ExplainedCoverageResource::wireName)
                                .toList()));
    }

    private static String wireName(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
