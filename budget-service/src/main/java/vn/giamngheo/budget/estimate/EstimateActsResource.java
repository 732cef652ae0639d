package vn.giamngheo.budget.estimate;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.budget.ledger.DocumentActs;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The acts of an estimate. */
@Path("/api/v1/estimates/{id}/acts")
@Tag(name = "Estimates")
public class EstimateActsResource extends ActsResource {

    @Inject
    DocumentActs documents;

    @Override
    protected ActSubject subject() {
        return documents.of(LedgerDocument.Kind.ESTIMATE);
    }
}
