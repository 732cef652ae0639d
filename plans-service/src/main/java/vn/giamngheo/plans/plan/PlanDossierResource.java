package vn.giamngheo.plans.plan;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.dossier.DossierResource;
import vn.giamngheo.platform.dossier.DossierSubject;

/** The dossier of a plan. */
@Path("/api/v1/plans/{id}/dossier")
@Tag(name = "Plans")
public class PlanDossierResource extends DossierResource {

    @Inject
    PlanDossiers plans;

    @Override
    protected DossierSubject subject() {
        return plans;
    }
}
