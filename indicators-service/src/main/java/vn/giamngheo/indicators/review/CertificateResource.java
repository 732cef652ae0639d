package vn.giamngheo.indicators.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Roles;

@Path("/api/v1/certificates")
@Tag(name = "Reviews")
public class CertificateResource {

    @Inject
    Certificates certificates;

    @GET
    @Path("/{code}")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.LINE_AGENCY,
        Roles.APPROVER,
        Roles.STANDING_AGENCY,
        Roles.AUDITOR,
        Roles.INTEGRATOR,
        Roles.DATA_RECIPIENT
    })
    @Operation(
            summary = "What a certificate says, and whether it still holds",
            description = "By whoever was shown it; it names nobody.")
    public CertificateView get(@PathParam("code") String code) {
        return certificates.byCode(code).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }
}
