package vn.giamngheo.plans.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The papers of a boundary act. */
@Path("/api/v1/boundary-acts/{id}/acts")
@Tag(name = "Boundary acts")
public class BoundaryActActsResource extends ActsResource {

    @Inject
    BoundaryActActs papers;

    @Override
    protected ActSubject subject() {
        return papers;
    }
}
