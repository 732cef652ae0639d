package vn.giamngheo.budget.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.budget.ledger.GiversAct;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Period;

/** Tells both places where a receipt says something else than its giver has entered. */
@ApplicationScoped
class ReceiptDifferences {

    static final String CODE = "receipt-differs";

    private static final String ALL_LINES = "–";

    @Inject
    Receipts receipts;

    @Inject
    Holders holders;

    @Inject
    Findings findings;

    /** The act is locked. */
    void settle(Receipt receipt, GiversAct act) {
        var compared = receipts.compare(receipt, act);
        var places =
                Stream.of(receipt.receiver(), act.giver()).map(holders::placeOf).distinct();
        var entered = receipts.entered(act, null, null);
        findings.settle(
                CODE,
                touched(receipt),
                places.flatMap(place -> found(receipt, act, entered, compared, place))
                        .toList());
    }

    void resolve(UUID receipt) {
        findings.settle(CODE, new FindingState.Touched("receipt", receipt.toString()), List.of());
    }

    private static Stream<Finding> found(
            Receipt receipt, GiversAct act, boolean entered, List<Receipts.Compared> compared, UUID place) {
        return entered
                ? compared.stream().filter(Receipts.Compared::differs).map(each -> differing(receipt, act, each, place))
                : Stream.of(waiting(receipt, act, compared, place));
    }

    private static Finding waiting(Receipt receipt, GiversAct act, List<Receipts.Compared> compared, UUID place) {
        var received = compared.stream().mapToLong(Receipts.Compared::received).reduce(0, Math::addExact);
        return finding(
                Severity.INFO,
                act,
                place,
                ALL_LINES,
                received,
                0,
                List.of(touched(receipt), touched(place), programme(act)));
    }

    private static Finding differing(Receipt receipt, GiversAct act, Receipts.Compared each, UUID place) {
        return finding(
                Severity.WARNING,
                act,
                place,
                each.lineCode(),
                each.received(),
                each.allocated(),
                List.of(
                        touched(receipt),
                        touched(place),
                        programme(act),
                        new FindingState.Touched("programme_line", each.lineCode()),
                        new FindingState.Touched("source", each.source().toLowerCase(Locale.ROOT)),
                        new FindingState.Touched("nature", each.nature().toLowerCase(Locale.ROOT)),
                        new FindingState.Touched("origin_year", String.valueOf(each.originYear()))));
    }

    private static Finding finding(
            Severity severity,
            GiversAct act,
            UUID place,
            String line,
            long received,
            long allocated,
            List<FindingState.Touched> touches) {
        return new Finding(
                CODE,
                severity,
                place,
                Period.year(act.year()),
                List.of(act.number(), line),
                new FindingState.Arithmetic(
                        List.of(
                                term("receipt", received),
                                term("allocated", allocated),
                                term("difference", Math.subtractExact(received, allocated))),
                        "receipt ≠ allocated"),
                touches);
    }

    private static FindingState.Term term(String label, long amount) {
        return new FindingState.Term(label, String.valueOf(amount), "VND");
    }

    private static FindingState.Touched touched(Receipt receipt) {
        return new FindingState.Touched("receipt", receipt.documentId().toString());
    }

    private static FindingState.Touched programme(GiversAct act) {
        return new FindingState.Touched("programme", act.programme());
    }

    private static FindingState.Touched touched(UUID place) {
        return new FindingState.Touched("area", place.toString());
    }
}
