package vn.giamngheo.budget.allocation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.budget.ledger.DocumentDossiers;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.platform.dossier.DossierResource;
import vn.giamngheo.platform.dossier.DossierSubject;

/** The dossier of an allocation. */
@Path("/api/v1/allocations/{id}/dossier")
@Tag(name = "Allocations")
public class AllocationDossierResource extends DossierResource {

    @Inject
    DocumentDossiers dossiers;

    @Override
    protected DossierSubject subject() {
        return dossiers.of(LedgerDocument.Kind.ALLOCATION);
    }
}
