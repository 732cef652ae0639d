package vn.giamngheo.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How processes are recognised again and ended. */
final class Processes {

    private static final Duration TO_END_ITSELF = Duration.ofSeconds(10);

    private Processes() {}

    /** Whether it is the process that began then, and not a later one with the same id. */
    static boolean startedAbout(ProcessHandle process, Instant then, Duration tolerance) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, then).abs().compareTo(tolerance) <= 0)
                .orElse(false);
    }

    /** Asks it to end, and makes it end when it does not within ten seconds. */
    static void stop(ProcessHandle process) {
        process.destroy();
        if (!endsWithin(process.onExit(), TO_END_ITSELF)) {
            process.destroyForcibly();
            endsWithin(process.onExit(), TO_END_ITSELF);
        }
    }

    private static boolean endsWithin(CompletableFuture<ProcessHandle> end, Duration time) {
        try {
            end.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
