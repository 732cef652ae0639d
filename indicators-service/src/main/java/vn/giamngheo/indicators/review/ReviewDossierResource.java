package vn.giamngheo.indicators.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.dossier.DossierResource;
import vn.giamngheo.platform.dossier.DossierSubject;

/** The dossier of a review. */
@Path("/api/v1/review-rounds/{id}/dossier")
@Tag(name = "Reviews")
public class ReviewDossierResource extends DossierResource {

    @Inject
    ReviewDossiers rounds;

    @Override
    protected DossierSubject subject() {
        return rounds;
    }
}
