package vn.giamngheo.plans.activity;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The papers of an activity, with their files: who is to do it, who has taken it over. */
@Path("/api/v1/activities/{id}/acts")
@Tag(name = "Activities")
public class ActivityActsResource extends ActsResource {

    @Inject
    ActivityScope activities;

    @Override
    protected ActSubject subject() {
        return activities;
    }
}
