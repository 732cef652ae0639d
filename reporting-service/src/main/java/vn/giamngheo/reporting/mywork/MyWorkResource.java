package vn.giamngheo.reporting.mywork;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.identity.Roles;

@Path("/api/v1/my-work")
@Tag(name = "Submissions")
public class MyWorkResource {

    @Inject
    Gathering gathering;

    @GET
    @Transactional
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.APPROVER, Roles.STANDING_AGENCY})
    @Operation(
            summary = "What the caller has to do: owed, returned, to accept, to lock",
            description =
                    "By the places of the token, what they came from, and its roles. What is owed is told from its"
                            + " cut-off on, and 30 days before it is due. The longest due first, at most 200.")
    public MyWork get() {
        return gathering.gather();
    }
}
