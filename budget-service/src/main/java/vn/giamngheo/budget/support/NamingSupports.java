package vn.giamngheo.budget.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.DocumentActs;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.ReadingDocument;
import vn.giamngheo.budget.ledger.RecordedPapers;
import vn.giamngheo.events.SupportPaymentState;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Money;

/** Says what a payment went to households for, as it was read; whoever paid may say it, once the payment is recorded. */
@ApplicationScoped
class NamingSupports {

    @Inject
    Preconditions preconditions;

    @Inject
    TellingSupports telling;

    @Inject
    RecordedPapers papers;

    @Inject
    PaidSupports supports;

    @Inject
    DocumentActs documents;

    @Inject
    ReadingDocument reading;

    @Inject
    Holders holders;

    /**
     * @throws ProblemException 404, 403 when the payment is none of the caller's, 409 when it was taken back, 422 when the
     *     supports are more than what was paid of it and not given back
     */
    SupportsView name(UUID payment, SupportsRequest request) {
        documents.of(LedgerDocument.Kind.PAYMENT).requireWritable(payment);
        var paper = papers.locked(payment);
        preconditions.require(view(payment));
        if (papers.isReversed(payment)) {
            throw new ProblemException(BudgetProblem.ALREADY_REVERSED);
        }
        check(request.supports(), supports.total(payment).minus(papers.refunded(payment)));
        telling.tell(state(paper.document(), request.supports()));
        return view(payment);
    }

    /** @throws ProblemException 404 when there is no such payment, or it is none of the caller's */
    SupportsView show(UUID payment) {
        documents.of(LedgerDocument.Kind.PAYMENT).requireReadable(payment);
        return view(payment);
    }

    private SupportsView view(UUID payment) {
        return supports.of(payment)
                .map(NamingSupports::view)
                .orElseGet(() -> new SupportsView(payment, Money.ZERO, false, List.of()));
    }

    private static SupportsView view(SupportPaymentState state) {
        var parts = state.parts().stream()
                .map(part -> new SupportPart(part.householdId(), part.policy(), Money.of(part.amount())))
                .toList();
        return new SupportsView(state.id(), total(parts), state.takenBack(), parts);
    }

    private static Money total(List<SupportPart> parts) {
        return Money.sum(parts.stream().map(SupportPart::amount).toList());
    }

    private static void check(List<SupportPart> parts, Money paid) {
        var named = new HashSet<List<Object>>();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (!part.amount().isAboveZero()) {
                throw new ProblemException(
                        BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body("/supports/" + i + "/amount"));
            }
            if (!named.add(List.of(part.household(), part.policy()))) {
                throw new ProblemException(
                        BudgetProblem.NAMED_TWICE, Where.body("/supports/" + i + "/household"), part.household());
            }
        }
        if (total(parts).compareTo(paid) > 0) {
            throw new ProblemException(
                    BudgetProblem.SUPPORTS_ABOVE_PAYMENT,
                    Where.body("/supports"),
                    total(parts).dong(),
                    paid.dong());
        }
    }

    private SupportPaymentState state(LedgerDocument document, List<SupportPart> parts) {
        var paid = reading.read(document.id(), LedgerDocument.Kind.PAYMENT);
        return new SupportPaymentState(
                document.id(),
                0,
                false,
                holders.placeOf(document.giver()),
                paid.date(),
                paid.year(),
                paid.postings().get(0).source().wireName(),
                paid.voucher(),
                false,
                parts.stream()
                        .map(part -> new SupportPaymentState.Part(
                                part.household(), part.policy(), part.amount().dong()))
                        .toList());
    }
}
