package vn.giamngheo.budget.work;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The acts of a work: investment decisions, appraisals …. */
@Path("/api/v1/works/{id}/acts")
@Tag(name = "Works")
public class WorkActsResource extends ActsResource {

    @Inject
    WorkScope works;

    @Override
    protected ActSubject subject() {
        return works;
    }
}
