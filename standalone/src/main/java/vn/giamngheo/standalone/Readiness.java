package vn.giamngheo.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Waits until a part can be used, for as long as it lives. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long STEP = 50;

    private Readiness() {}

    /** Until something accepts connections on the port. */
    static void awaitPort(Supervised part, int port) throws InterruptedException {
        await(part, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    }

    /** Until the service says that it is ready. */
    static void awaitHealth(Supervised part, String address) throws InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        await(part, () -> {
            var status = Http.CLIENT.send(question, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("not ready: " + status);
            }
        });
    }

    private static void await(Supervised part, Attempt attempt) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!succeeds(attempt)) {
            requireHope(part, deadline);
            Thread.sleep(STEP);
        }
    }

    private static boolean succeeds(Attempt attempt) throws InterruptedException {
        try {
            attempt.make();
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void requireHope(Supervised part, Instant deadline) {
        if (!part.isAlive()) {
            throw failure(part, "không khởi động được", "died while starting");
        }
        if (Instant.now().isAfter(deadline)) {
            throw failure(part, "chưa sẵn sàng sau " + PATIENCE.toSeconds() + " giây", "was not ready in time");
        }
    }

    private static Refusal failure(Supervised part, String vietnamese, String english) {
        var name = part.part().name();
        var log = part.part().log();
        return new Refusal(name + " " + vietnamese + "; " + log + ":", name + " " + english + ":\n" + Logs.end(log));
    }

    private interface Attempt {
        void make() throws IOException, InterruptedException;
    }
}
