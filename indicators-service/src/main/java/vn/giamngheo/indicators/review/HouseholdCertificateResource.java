package vn.giamngheo.indicators.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.indicators.household.HouseholdScope;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.rest.Items;
import vn.giamngheo.platform.rest.Parameters;

@Path("/api/v1/households/{id}/certificates")
@Tag(name = "Households")
public class HouseholdCertificateResource {

    @Inject
    Certificates certificates;

    @Inject
    HouseholdScope scope;

    @GET
    @RolesAllowed({Roles.SURVEYOR, Roles.VILLAGE_HEAD, Roles.COMMUNE_OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(summary = "The certificates of a household, by their first days")
    public Items<CertificateView> of(@PathParam("id") String id) {
        var household = Parameters.id("id", id);
        scope.requireReadable(household);
        return new Items<>(certificates.of(household));
    }
}
