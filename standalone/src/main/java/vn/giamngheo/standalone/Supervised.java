package vn.giamngheo.standalone;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One part while the suite runs: started, started again when it dies, stopped for good. */
final class Supervised {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LIVED_WELL = Duration.ofMinutes(1);

    private final Part part;
    private final Runnable changed;
    private volatile ProcessHandle process;
    private volatile Instant begun = Instant.now();
    private Duration pause = SHORTEST_PAUSE;
    private boolean stopped;

    /** @param changed is told whenever the part has another process */
    Supervised(Part part, Runnable changed) {
        this.part = part;
        this.changed = changed;
    }

    Part part() {
        return part;
    }

    Optional<ProcessHandle> process() {
        return Optional.ofNullable(process);
    }

    boolean isAlive() {
        return process().map(ProcessHandle::isAlive).orElse(false);
    }

    /** Does nothing once the part has been stopped: whoever stops the suite meanwhile has the last word. */
    synchronized void start() throws IOException, InterruptedException {
        if (!stopped) {
            begun = Instant.now();
            process = part.start();
            changed.run();
        }
    }

    synchronized void stop() {
        stopped = true;
        try {
            if (process != null) {
                part.stop(process);
            }
        } catch (IOException | RuntimeException e) {
            Say.toOperator(part.name() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on a death is followed by a new start. */
    void keepAlive() {
        process.onExit().thenRun(this::reviveLater);
    }

    private synchronized void reviveLater() {
        if (stopped) {
            return;
        }
        if (Duration.between(begun, Instant.now()).compareTo(LIVED_WELL) > 0) {
            pause = SHORTEST_PAUSE;
        }
        Say.toOperator(part.name() + " đã chết, khởi động lại sau " + pause.toSeconds() + " giây."
                + " / died, starting it again in " + pause.toSeconds() + " s. Log: " + part.log());
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::revive);
        lengthenPause();
    }

    private void revive() {
        try {
            start();
            keepAlive();
        } catch (IOException | RuntimeException e) {
            Say.toOperator(part.name() + ": " + e.getMessage());
            reviveLater();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lengthenPause() {
        var doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
