package vn.giamngheo.plans.livelihood;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The acts of a livelihood project: its proposal, the minutes, what was decided on it. */
@Path("/api/v1/livelihood-projects/{id}/acts")
@Tag(name = "Livelihood projects")
public class LivelihoodActsResource extends ActsResource {

    @Inject
    LivelihoodScope projects;

    @Override
    protected ActSubject subject() {
        return projects;
    }
}
