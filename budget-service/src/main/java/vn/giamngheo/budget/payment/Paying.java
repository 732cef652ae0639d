package vn.giamngheo.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.platform.http.Where;

/** Records a payment out of what a holder has. */
@ApplicationScoped
class Paying {

    @Inject
    Holders holders;

    @Inject
    DocumentRules rules;

    @Inject
    Ledger ledger;

    DocumentView pay(PaymentRequest request) {
        var payer = holders.own(request.holder(), request.date(), "/holder").holder();
        rules.check(request.programme(), request.date(), request.line(), request.amount());
        var document = LedgerDocument.payment(
                        request.programme(), request.year(), request.date(), request.amount(), payer, request.payee())
                .byVoucher(request.voucher())
                .noting(request.note());
        var posting = Posting.paying(payer, request.purpose(), request.amount());
        return ledger.record(document, null, List.of(posting), Where.body("/amount"));
    }
}
