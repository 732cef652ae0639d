package vn.giamngheo.testing;

import java.time.Duration;
import java.time.Instant;

/** Waits for what must come true, no longer than needed and never without end. */
public final class Eventually {

    private static final long STEP = 50;

    private Eventually() {}

    /** Returns as soon as the assertion holds; fails as the assertion fails when the time is over. */
    public static void until(Duration time, ThrowingRunnable assertion) {
        var deadline = Instant.now().plus(time);
        var failure = attempt(assertion);
        while (failure != null && Instant.now().isBefore(deadline)) {
            pause();
            failure = attempt(assertion);
        }
        if (failure != null) {
            throw new AssertionError("Not within " + time + ": " + failure.getMessage(), failure);
        }
    }

    private static Throwable attempt(ThrowingRunnable assertion) {
        try {
            assertion.run();
            return null;
        } catch (Exception | AssertionError notYet) {
            return notYet;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }

    /** An assertion that may throw whatever it likes. */
    public interface ThrowingRunnable {
        void run() throws Exception;
    }
}
