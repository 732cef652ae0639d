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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.indicators.household.HouseholdScope;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/households/{id}/confirmation-letter")
@Tag(name = "Papers")
public class ConfirmationLetterResource {

    @Inject
    ConfirmingClass confirming;

    @Inject
    HouseholdScope scope;

    @GET
    @Transactional
    @Produces(Docx.TYPE)
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.APPROVER})
    @Operation(
            summary = "A letter that confirms the class of a household on a day",
            description = "DOCX, also of a household whose class was decided before this suite. The look is logged.")
    @APIResponse(responseCode = "200", description = "The letter, as an attachment")
    public Response print(
            @PathParam("id") String id,
            @Parameter(description = "Code of the standard", required = true) @QueryParam("standard") String standard,
            @Parameter(description = "Today by default") @QueryParam("on") String on) {
        var household = Parameters.id("id", id);
        scope.requireWritable(household);
        var day = Parameters.date("on", on, Days.today());
        if (day.isAfter(Days.today())) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    Where.parameter("on"),
                    new Words("phải đến hôm nay", "it must not be after today"));
        }
        var letter = confirming.confirm(household, Parameters.required("standard", standard), day);
        return Docx.answer(letter, "confirmation-letter");
    }
}
