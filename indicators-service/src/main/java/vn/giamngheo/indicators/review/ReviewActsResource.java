package vn.giamngheo.indicators.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The acts of a review with their files. */
@Path("/api/v1/review-rounds/{id}/acts")
@Tag(name = "Reviews")
public class ReviewActsResource extends ActsResource {

    @Inject
    ReviewActs rounds;

    @Override
    protected ActSubject subject() {
        return rounds;
    }
}
