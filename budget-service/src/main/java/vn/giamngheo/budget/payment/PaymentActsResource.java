package vn.giamngheo.budget.payment;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.budget.ledger.DocumentActs;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.ActsResource;

/** The acts of a payment: contract, acceptance minutes …. */
@Path("/api/v1/payments/{id}/acts")
@Tag(name = "Payments")
public class PaymentActsResource extends ActsResource {

    @Inject
    DocumentActs documents;

    @Override
    protected ActSubject subject() {
        return documents.of(LedgerDocument.Kind.PAYMENT);
    }
}
