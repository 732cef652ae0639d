package vn.giamngheo.plans.livelihood;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.dossier.DossierResource;
import vn.giamngheo.platform.dossier.DossierSubject;

/** The dossier of a livelihood project. */
@Path("/api/v1/livelihood-projects/{id}/dossier")
@Tag(name = "Livelihood projects")
public class LivelihoodDossierResource extends DossierResource {

    @Inject
    LivelihoodDossiers projects;

    @Override
    protected DossierSubject subject() {
        return projects;
    }
}
