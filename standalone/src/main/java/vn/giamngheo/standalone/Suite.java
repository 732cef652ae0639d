package vn.giamngheo.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The whole suite on this machine: starts its parts, keeps them alive, stops them in order. */
final class Suite {

    private final DataFolder data;
    private final Ports ports;
    private final Parts parts;
    private final ProcessRecords records;
    private final Supervisor supervisor;
    private final boolean withSample;

    /** @param issuer of the tokens that are trusted; empty for the data folder's own, of which the sample needs some */
    Suite(Path home, DataFolder data, Ports ports, Optional<URI> issuer, boolean withSample) {
        this.data = data;
        this.ports = ports;
        this.parts = new Parts(home, data, ports, Tokens.in(data.root()), issuer);
        this.records = new ProcessRecords(data.processes());
        this.supervisor = new Supervisor(records);
        this.withSample = withSample && issuer.isEmpty();
    }

    /** Runs until this process is told to end. */
    void run() throws IOException, InterruptedException {
        var services = parts.services();
        new Leftovers(records.read(), parts.database(), parts.broker()).stop();
        ports.requireFree();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        Say.toOperator("Đang khởi động… / Starting…");
        InParallel.run(List.of(this::startDatabase, this::startBroker));
        startServices(services);
        new SuiteFile(ports.first()).write(data.suite());
        loadSample();
        supervisor.keepAlive();
        Say.answer(new Greeting(parts, data, withSample).text());
        new CountDownLatch(1).await();
    }

    private void startDatabase() throws IOException, InterruptedException {
        supervisor.start(parts.database());
    }

    private void startBroker() throws IOException, InterruptedException {
        Readiness.awaitPort(supervisor.start(parts.broker()), ports.kafka());
        TopicSetup.createMissing(parts.bootstrapServers());
    }

    private void startServices(List<Part> services) throws IOException, InterruptedException {
        var steps = new ArrayList<InParallel.Step>();
        for (var service : Service.values()) {
            var part = supervisor.start(services.get(service.ordinal()));
            steps.add(() -> Readiness.awaitHealth(part, parts.address(service)));
        }
        InParallel.run(steps);
    }

    private void loadSample() throws IOException, InterruptedException {
        if (withSample && !Files.exists(data.sampleLoaded())) {
            Say.toOperator("Đang nạp dữ liệu mẫu… / Loading the sample…");
            Sample.load(new SampleClient(parts.address(Service.GATEWAY), parts.tokens()));
            AtomicFile.write(data.sampleLoaded(), "");
        }
    }

    private void stop() {
        Say.toOperator("Đang dừng… / Stopping…");
        SuiteFile.forget(data.suite());
        supervisor.stopAll();
        Say.toOperator("Đã dừng. / Stopped.");
    }
}
