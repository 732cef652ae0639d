package vn.giamngheo.platform.imports;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many lines of each kind came out how, as figures at {@code /q/metrics}; an attempt that was undone counts too. */
@ApplicationScoped
class ImportMeasurements {

    @Inject
    MeterRegistry registry;

    void count(String kind, Tally tally) {
        count(kind, Outcome.Result.OK, tally.ok());
        count(kind, Outcome.Result.UNCHANGED, tally.unchanged());
        count(kind, Outcome.Result.FAILED, tally.failed());
    }

    private void count(String kind, Outcome.Result result, int lines) {
        registry.counter("import.rows", "kind", kind, "outcome", result.wireName())
                .increment(lines);
    }
}
