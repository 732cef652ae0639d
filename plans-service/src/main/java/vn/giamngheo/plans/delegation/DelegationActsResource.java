package vn.giamngheo.plans.delegation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The acts that delegate, with their files. */
@Path("/api/v1/delegations/{id}/acts")
@Tag(name = "Delegations")
public class DelegationActsResource extends ActsResource {

    @Inject
    DelegationScope delegations;

    @Override
    protected ActSubject subject() {
        return delegations;
    }
}
