package vn.giamngheo.indicators.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.indicators.household.HouseholdScope;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.platform.value.Days;

@Path("/api/v1/households/{id}/classes")
@Tag(name = "Households")
public class ClassResource {

    @Inject
    ShowingClasses showing;

    @Inject
    HouseholdScope scope;

    @GET
    @Transactional
    @RolesAllowed({
        Roles.SURVEYOR,
        Roles.VILLAGE_HEAD,
        Roles.COMMUNE_OFFICER,
        Roles.APPROVER,
        Roles.STANDING_AGENCY,
        Roles.SUPERVISOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "The classes of a household by a standard",
            description = "All of them with the acts that gave them, the one of the day, and until when the household"
                    + " counts as newly escaped. It names nobody.")
    public ClassesView of(
            @PathParam("id") String id,
            @Parameter(description = "Code of the standard", required = true) @QueryParam("standard") String standard,
            @Parameter(description = "Today by default") @QueryParam("on") String on) {
        var household = Parameters.id("id", id);
        scope.requireReadable(household);
        return showing.show(
                household, Parameters.required("standard", standard), Parameters.date("on", on, Days.today()));
    }
}
