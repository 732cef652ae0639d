package vn.giamngheo.systemtests;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.giamngheo.testing.Eventually;

/** One more gateway before the services of a suite, as an operator runs it: with the settings that it is delivered with. */
final class OwnGateway implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(60);

    /** In the order of their ports, which follow that of the suite's own gateway. */
    private static final List<String> SERVICES = List.of("PLANS", "BUDGET", "INDICATORS", "REPORTING");

    private final int port;
    private final Process process;

    private OwnGateway(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts it and waits until it says that it is ready. */
    static OwnGateway before(Suite suite) throws IOException {
        var port = FreePorts.block();
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var program = Launcher.HOME.resolve("gateway/target/quarkus-app/quarkus-run.jar");
        var starting = new ProcessBuilder(java.toString(), "-Xmx160m", "-jar", program.toString())
                .redirectErrorStream(true)
                .redirectOutput(suite.data().resolve("logs/own-gateway.log").toFile());
        var environment = starting.environment();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", suite.tokens().publicKey());
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", suite.tokens().issuer());
        for (var service = 0; service < SERVICES.size(); service++) {
            environment.put(
                    "GATEWAY_UPSTREAM_" + SERVICES.get(service), "http://127.0.0.1:" + (suite.port() + 1 + service));
        }
        var gateway = new OwnGateway(port, starting.start());
        Eventually.until(TO_START, gateway::requireReady);
        return gateway;
    }

    private void requireReady() {
        if (!isReady()) {
            throw new AssertionError("not ready");
        }
    }

    int port() {
        return port;
    }

    /** What it says of itself; no when it is not there. */
    boolean isReady() {
        try (var client = new Socket("127.0.0.1", port)) {
            client.getOutputStream()
                    .write("GET /q/health/ready HTTP/1.0\r\nHost: gateway\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains(" 200 ");
        } catch (IOException gone) {
            return false;
        }
    }

    void tellToStop() {
        process.destroy();
    }

    boolean hasEnded(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
