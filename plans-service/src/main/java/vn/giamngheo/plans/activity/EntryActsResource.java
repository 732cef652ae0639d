package vn.giamngheo.plans.activity;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The papers of what was done, with their files: lists of who came, minutes, pictures. */
@Path("/api/v1/activity-entries/{id}/acts")
@Tag(name = "Activities")
public class EntryActsResource extends ActsResource {

    @Inject
    EntryScope entries;

    @Override
    protected ActSubject subject() {
        return entries;
    }
}
