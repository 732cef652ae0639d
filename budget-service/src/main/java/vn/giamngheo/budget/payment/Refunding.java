package vn.giamngheo.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.contract.Contract;
import vn.giamngheo.budget.contract.ContractPostings;
import vn.giamngheo.budget.contract.Contracts;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.Effect;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Ledger;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.RecordedPapers;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;

/**
 * Records what comes back of a payment or an advance, to whoever has paid it; of an advance that was handed over, to whoever
 * has the contract now.
 */
@ApplicationScoped
class Refunding {

    private static final Set<LedgerDocument.Kind> PAID =
            Set.of(LedgerDocument.Kind.PAYMENT, LedgerDocument.Kind.ADVANCE);

    @Inject
    RecordedPapers papers;

    @Inject
    Holders holders;

    @Inject
    DocumentRules rules;

    @Inject
    Contracts contracts;

    @Inject
    Ledger ledger;

    DocumentView refund(RefundRequest request) {
        rules.check(request.date());
        var paper = papers.locked(request.of());
        var contract = contract(paper.document());
        var paid = paid(paper);
        var holder = contract != null && paid.effect() == Effect.ADVANCE ? contract.holder() : paid.giver();
        holders.own(holder, request.date(), Where.body("/date"));
        papers.requireLines(paper, Where.body("/of"));
        requireOrder(request, paper.document());
        requireLeft(request, paid);
        var document = LedgerDocument.refund(paper.document(), request.date(), request.amount(), holder)
                .byVoucher(request.voucher())
                .adjusting(request.adjusts())
                .noting(request.note());
        return ledger.record(document, request.act(), postings(request, contract, holder, paid), Where.body("/amount"));
    }

    private Contract contract(LedgerDocument paper) {
        return paper.contractId() == null
                ? null
                : contracts.byId(paper.contractId()).orElseThrow();
    }

    /** The posting by which it left, which is the first one. */
    private Posting paid(RecordedPapers.Paper paper) {
        if (!PAID.contains(paper.document().kind())
                || papers.isReversed(paper.document().id())) {
            throw new ProblemException(BudgetProblem.NOTHING_TO_REFUND, Where.body("/of"));
        }
        return paper.parts().get(0);
    }

    private static void requireOrder(RefundRequest request, LedgerDocument paper) {
        if (request.date().isBefore(paper.date())) {
            throw new ProblemException(
                    BudgetProblem.BEFORE_ITS_PAPER, Where.body("/date"), request.date(), paper.date());
        }
    }

    private void requireLeft(RefundRequest request, Posting paid) {
        if (!request.amount().isAboveZero()) {
            throw new ProblemException(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body("/amount"));
        }
        var left = paid.amount().minus(papers.refunded(request.of()));
        if (request.amount().compareTo(left) > 0) {
            throw new ProblemException(
                    BudgetProblem.REFUND_ABOVE_PAPER,
                    Where.body("/amount"),
                    left.dong(),
                    request.amount().dong());
        }
    }

    private static List<Posting> postings(RefundRequest request, Contract contract, Holder holder, Posting paid) {
        if (contract == null) {
            var back = Money.ZERO.minus(request.amount());
            return List.of(Posting.paying(holder, paid.purpose(), back).of(null, paid.workId()));
        }
        return ContractPostings.refunding(
                contract, holder, paid.purpose(), paid.effect(), paid.stage(), request.amount());
    }
}
