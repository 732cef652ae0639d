package vn.giamngheo.budget.payment;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.budget.ledger.DocumentDossiers;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.platform.dossier.DossierResource;
import vn.giamngheo.platform.dossier.DossierSubject;

/** The dossier of a payment. */
@Path("/api/v1/payments/{id}/dossier")
@Tag(name = "Payments")
public class PaymentDossierResource extends DossierResource {

    @Inject
    DocumentDossiers dossiers;

    @Override
    protected DossierSubject subject() {
        return dossiers.of(LedgerDocument.Kind.PAYMENT);
    }
}
