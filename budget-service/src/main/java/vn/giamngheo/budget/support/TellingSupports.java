package vn.giamngheo.budget.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.ledger.RecordedPapers;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.SupportPaymentState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Period;

/**
 * Stores and publishes what payments went to households for, in the transaction of the change; the payment is locked. When
 * one is taken back, that is told; when a part of it comes back, nobody knows of which household it is, so what is more than
 * what stayed paid is found.
 */
@ApplicationScoped
class TellingSupports {

    private static final String CODE = "supports-exceed-payment";

    @Inject
    RecordedPapers papers;

    @Inject
    PaidSupports supports;

    @Inject
    Findings findings;

    @Inject
    Outbox outbox;

    /** @param said without a version of its own */
    void tell(SupportPaymentState said) {
        var version =
                supports.of(said.id()).map(SupportPaymentState::eventVersion).orElse(0);
        var state = with(said, version + 1, said.takenBack());
        supports.write(state);
        outbox.publish(Topics.SUPPORTS, SupportPaymentState.TYPE, state);
        settle(state);
    }

    /** Whatever comes back of a payment was recorded under its lock. */
    void follow(@Observes PostingsRecorded recorded) {
        supports.concernedBy(recorded.id()).flatMap(supports::of).ifPresent(state -> follow(state, recorded));
    }

    private void follow(SupportPaymentState state, PostingsRecorded recorded) {
        if (state.id().equals(recorded.reverses())) {
            tell(with(state, state.eventVersion(), true));
        } else {
            settle(state);
        }
    }

    private static SupportPaymentState with(SupportPaymentState state, int version, boolean takenBack) {
        return new SupportPaymentState(
                state.id(),
                version,
                false,
                state.areaId(),
                state.date(),
                state.year(),
                state.source(),
                state.voucher(),
                takenBack,
                state.parts());
    }

    private void settle(SupportPaymentState state) {
        var payment = new FindingState.Touched("payment", state.id().toString());
        var named = state.parts().stream()
                .mapToLong(SupportPaymentState.Part::amount)
                .reduce(0, Math::addExact);
        var paid = paid(state.id());
        findings.settle(
                CODE,
                payment,
                state.takenBack() || named <= paid ? List.of() : List.of(finding(state, payment, named, paid)));
    }

    private long paid(UUID payment) {
        return supports.total(payment).minus(papers.refunded(payment)).dong();
    }

    private static Finding finding(SupportPaymentState state, FindingState.Touched payment, long named, long paid) {
        return new Finding(
                CODE,
                Severity.WARNING,
                state.areaId(),
                new Period(state.date(), state.date()),
                List.of(String.valueOf(named), String.valueOf(paid)),
                new FindingState.Arithmetic(
                        List.of(
                                new FindingState.Term("supports", String.valueOf(named), "VND"),
                                new FindingState.Term("paid", String.valueOf(paid), "VND")),
                        "supports > paid"),
                List.of(payment));
    }
}
