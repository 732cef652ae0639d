package vn.giamngheo.indicators.policy;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.due.WorkingOff;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Period;

/**
 * Holds what the ledger paid to a household against what it was recorded to have got, by policy and budget year. It acts, so
 * it is no projection: that one only marks who is due. A finding names the payment, never the household.
 */
@ApplicationScoped
class CheckingPaid {

    private static final String DIFFERS = "support-paid-differs";
    private static final String UNKNOWN = "support-paid-to-unknown-household";
    private static final String UNKNOWN_POLICY = "support-paid-by-unknown-policy";
    private static final WorkingOff.Due DUE = new WorkingOff.Due("paid_household_due", "household_id");

    @Inject
    WorkingOff working;

    @Inject
    PaidSupports paid;

    @Inject
    Supports supports;

    @Inject
    Findings findings;

    /** A change waits for its check about this long. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void checkAllDue() {
        working.all(DUE, household -> supports.lock(List.of(household)), this::check);
    }

    private void check(UUID household) {
        var isKnown = !supports.lock(List.of(household)).isEmpty();
        var compared = paid.compared(household);
        findings.settle(
                UNKNOWN,
                thing(household),
                isKnown
                        ? List.of()
                        : compared.stream()
                                .map(each -> unknown(UNKNOWN, household, each))
                                .toList());
        findings.settle(
                UNKNOWN_POLICY,
                thing(household),
                compared.stream()
                        .filter(each -> !each.isKnown())
                        .map(each -> unknown(UNKNOWN_POLICY, household, each))
                        .toList());
        findings.settle(
                DIFFERS,
                thing(household),
                isKnown
                        ? compared.stream()
                                .flatMap(each -> difference(household, each))
                                .toList()
                        : List.of());
    }

    /** Tells it from others, and nobody who does not know the household which one it is. */
    private static FindingState.Touched thing(UUID household) {
        var hidden = UUID.nameUUIDFromBytes(("paid/" + household).getBytes(StandardCharsets.UTF_8));
        return new FindingState.Touched("paid_household", hidden.toString());
    }

    private Stream<Finding> difference(UUID household, PaidSupports.Compared compared) {
        if (!compared.isKnown() || compared.paid() == compared.recorded()) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                DIFFERS,
                compared.recorded() == 0 ? Severity.INFO : Severity.WARNING,
                supports.village(household, compared.last()),
                Period.year(compared.year()),
                List.of(
                        compared.policy(),
                        String.valueOf(compared.year()),
                        String.valueOf(compared.paid()),
                        String.valueOf(compared.recorded())),
                new FindingState.Arithmetic(
                        List.of(
                                new FindingState.Term("paid", String.valueOf(compared.paid()), "VND"),
                                new FindingState.Term("recorded", String.valueOf(compared.recorded()), "VND")),
                        "paid ≠ recorded"),
                touches(household, compared)));
    }

    private Finding unknown(String code, UUID household, PaidSupports.Compared compared) {
        return new Finding(
                code,
                Severity.ERROR,
                paid.payer(compared.payment()),
                Period.year(compared.year()),
                List.of(compared.policy()),
                null,
                touches(household, compared));
    }

    private static List<FindingState.Touched> touches(UUID household, PaidSupports.Compared compared) {
        return List.of(
                thing(household),
                new FindingState.Touched("policy", compared.policy()),
                new FindingState.Touched("payment", compared.payment().toString()));
    }
}
