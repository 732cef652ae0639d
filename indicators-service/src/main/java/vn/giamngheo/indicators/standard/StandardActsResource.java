package vn.giamngheo.indicators.standard;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The acts of a standard: what sets it, what extends it. */
@Path("/api/v1/poverty-standards/{id}/acts")
@Tag(name = "Poverty standards")
public class StandardActsResource extends ActsResource {

    @Inject
    StandardActs standards;

    @Override
    protected ActSubject subject() {
        return standards;
    }
}
