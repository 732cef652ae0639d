package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;
import vn.giamngheo.testing.Eventually;

/**
 * Whatever happens to a process while people pay: what was answered with success is there once, in the ledger and in
 * the report, and what was refused is nowhere. Only in the profile {@code faults}.
 */
@Tag("faults")
@SystemTest
class FaultsTest {

    private static final int WRITERS = 4;
    private static final long PLENTY = 1_000_000;
    private static final long TOO_MUCH = 2 * PLENTY;
    private static final Duration TO_CATCH_UP = Duration.ofMinutes(3);

    private static final List<String> FIGURES = new ArrayList<>();

    private final Papers papers = new Papers("FAULTS", 2023, "2023-02-01", "province");

    private Suite suite;
    private Place province;
    private Person officer;
    private long paid;

    @BeforeAll
    void given(Suite running) {
        suite = running;
        var admin = Admin.of(suite.conversation(), Days.OF_THREE_TIERS);
        province = admin.province("91", "Tỉnh Bão Lũ");
        admin.programme("FAULTS", "DA1");
        officer = suite.conversation().of("finance-officer", province);
        officer.records("/api/v1/estimates", papers.estimate(new Part(province, "DA1", "province", PLENTY)));
        Eventually.until(TO_CATCH_UP, () -> assertEquals(PLENTY, report().received()));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatWasAnsweredIsTrue(Fault fault) throws Exception {
        var told = payDuring(fault);
        paid += told.recorded();

        assertTrue(told.recorded() > 0, "nothing was paid");
        Eventually.until(TO_CATCH_UP, () -> assertEquals(new Money(PLENTY, 0, paid), report()));
        FIGURES.add("| %s | %d | %d | %d |"
                .formatted(
                        fault.name().toLowerCase().replace('_', ' '),
                        told.recorded(),
                        told.refused(),
                        told.attempts()));
    }

    @AfterAll
    static void write() {
        LastRun.write("faults", "| what happened | recorded once | refused, nowhere | attempts |", FIGURES);
    }

    private Writer.Told payDuring(Fault fault) throws Exception {
        var over = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> threads.submit(writer(over)))
                    .toList();
            Thread.sleep(Duration.ofSeconds(2).toMillis());
            fault.happenTo(suite);
            Thread.sleep(Duration.ofSeconds(2).toMillis());
            over.set(true);
            return sum(writers);
        } finally {
            over.set(true);
            threads.shutdown();
        }
    }

    private Writer writer(AtomicBoolean over) {
        return new Writer(officer, papers.payment(province, 1), papers.payment(province, TOO_MUCH), over);
    }

    private static Writer.Told sum(List<Future<Writer.Told>> writers) throws Exception {
        var sum = new Writer.Told(0, 0, 0);
        for (var writer : writers) {
            sum = sum.plus(writer.get());
        }
        return sum;
    }

    private Money report() {
        return Money.in(officer.asks(papers.report(province)));
    }
}
