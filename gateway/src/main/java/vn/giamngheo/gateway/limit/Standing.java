package vn.giamngheo.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * How a caller stands under a limit.
 *
 * @param remaining how many more may come now
 * @param full when all of the quota is there again
 * @param delay how long until one more may come; zero when this one may
 */
record Standing(Limit limit, Duration period, long remaining, Duration full, Duration delay) {

    static Standing of(Limit limit, ConsumptionProbe probe, Duration period) {
        return new Standing(
                limit,
                period,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    boolean isRefused() {
        return !delay.isZero();
    }

    boolean isTighterThan(Standing other) {
        return remaining < other.remaining;
    }

    /** Whole seconds after which one more may come. */
    long secondsToWait() {
        return delay.plusNanos(999_999_999).toSeconds();
    }

    /** As in draft-ietf-httpapi-ratelimit-headers-10. */
    String policyHeader() {
        return '"' + limit.policy() + "\";q=" + limit.quota() + ";w=" + period.toSeconds();
    }

    String header() {
        return '"' + limit.policy() + "\";r=" + remaining + ";t=" + full.toSeconds();
    }
}
