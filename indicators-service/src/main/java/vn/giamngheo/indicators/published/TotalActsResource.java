package vn.giamngheo.indicators.published;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The acts of a published total with their files. */
@Path("/api/v1/published-totals/{id}/acts")
@Tag(name = "Published totals")
public class TotalActsResource extends ActsResource {

    @Inject
    TotalActs totals;

    @Override
    protected ActSubject subject() {
        return totals;
    }
}
