package vn.giamngheo.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.contract.ContractPostings;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.OpenedAdvances;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.paymentrequest.ClaimRules;
import vn.giamngheo.budget.paymentrequest.DecidingOnRequest;
import vn.giamngheo.budget.work.WorksInUse;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Records a payment out of what a holder has, or of what a contract has bound. */
@ApplicationScoped
class Paying {

    @Inject
    Holders holders;

    @Inject
    ClaimRules rules;

    @Inject
    DecidingOnRequest deciding;

    @Inject
    WorksInUse works;

    @Inject
    OpenedAdvances opened;

    @Inject
    Ledger ledger;

    DocumentView pay(PaymentRequest request) {
        var payer = holders.own(request.holder(), request.date(), "/holder").holder();
        var checked = rules.check(request.stated(), payer);
        var claim = checked.claim();
        var document = LedgerDocument.payment(
                        claim.programme(), request.year(), request.date(), claim.amount(), payer, claim.payee())
                .byVoucher(request.voucher())
                .under(claim.contractId())
                .answering(request.request())
                .adjusting(request.adjusts())
                .noting(request.note());
        deciding.pay(request.request(), claim, document.id());
        var work = work(request);
        var postings = checked.contract() == null
                ? List.of(Posting.paying(payer, claim.purpose(), claim.amount()).of(null, work))
                : ContractPostings.paying(
                        checked.contract(), claim.purpose(), claim.stage(), claim.amount(), claim.clears());
        return ledger.record(document, null, postings, Where.body("/amount"));
    }

    private UUID work(PaymentRequest request) {
        if (request.work() != null && request.contract() != null) {
            throw new ProblemException(BudgetProblem.WORK_OF_THE_CONTRACT, Where.body("/work"));
        }
        return works.named(request.work(), request.programme());
    }

    DocumentView advance(AdvanceRequest request) {
        var payer = holders.own(request.holder(), request.date(), "/holder").holder();
        var checked = rules.check(request.stated(), payer);
        var claim = checked.claim();
        var document = LedgerDocument.advance(
                        claim.programme(), request.year(), request.date(), claim.amount(), payer, claim.payee())
                .byVoucher(request.voucher())
                .under(claim.contractId())
                .answering(request.request())
                .adjusting(request.adjusts())
                .noting(request.note());
        if (request.opening() != null) {
            return takeOver(request, checked, document);
        }
        deciding.pay(request.request(), claim, document.id());
        var postings = ContractPostings.advancing(checked.contract(), claim.purpose(), claim.amount());
        return ledger.record(document, null, postings, Where.body("/amount"));
    }

    /** No money leaves: what was advanced before the ledger began comes under its contract, by which it is cleared. */
    private DocumentView takeOver(AdvanceRequest request, ClaimRules.Checked checked, LedgerDocument document) {
        var claim = checked.claim();
        opened.require(request.opening(), claim.holder(), claim.programme(), request.date());
        if (request.request() != null) {
            deciding.pay(request.request(), claim, document.id());
        }
        var view = ledger.record(
                document,
                null,
                ContractPostings.takingOver(checked.contract(), claim.purpose(), claim.amount()),
                Where.body("/amount"));
        opened.requireCovered(claim.holder(), claim.programme(), claim.purpose(), Where.body("/amount"));
        return view;
    }
}
