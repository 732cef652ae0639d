package vn.giamngheo.budget.settlement;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The acts of a settlement. */
@Path("/api/v1/settlements/{id}/acts")
@Tag(name = "Settlements")
public class SettlementActsResource extends ActsResource {

    @Inject
    SettlementScope settlements;

    @Override
    protected ActSubject subject() {
        return settlements;
    }
}
