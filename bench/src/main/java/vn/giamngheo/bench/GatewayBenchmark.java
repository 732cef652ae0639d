package vn.giamngheo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.events.Areas;
import vn.giamngheo.standalone.Folders;
import vn.giamngheo.standalone.JavaFlags;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.standalone.Tokens;

/** Requests through the gateway, each with one of 1,000 tokens; the floor is something that only passes them on. */
final class GatewayBenchmark implements Benchmark {

    private static final int CLIENTS = 32;
    private static final int TOKENS = 1_000;
    private static final String PATH = "/api/v1/areas";

    private final String name;
    private final PlainFront beside;
    private final ClosedLoop loop;
    private final Path folder = Child.HOME.resolve("bench/target/gateway-data");
    private List<Request> requests;
    private int gateway;
    private int plain;
    private List<Child> children = List.of();

    private GatewayBenchmark(String name, PlainFront beside, int seconds) {
        this.name = name;
        this.beside = beside;
        this.loop = new ClosedLoop(CLIENTS, seconds);
    }

    /** Beside the bare proxy that it stands on. */
    static GatewayBenchmark besideItsProxy(int seconds) {
        return new GatewayBenchmark(
                "gateway", (port, upstream, folder) -> Child.main("PlainProxy", port + "", upstream + ""), seconds);
    }

    static GatewayBenchmark beside(Nginx nginx, int seconds) {
        return new GatewayBenchmark("gateway-beside-nginx", nginx, seconds);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Unit unit() {
        return Unit.PER_SECOND;
    }

    @Override
    public void prepare() throws Exception {
        Files.createDirectories(folder);
        var tokens = Tokens.in(folder);
        requests = IntStream.range(0, TOKENS)
                .mapToObj(number -> request(tokens, number))
                .toList();
        var upstream = Child.freePort();
        gateway = Child.freePort();
        plain = Child.freePort();
        children = List.of(
                Child.main("StaticUpstream", upstream + "").listeningOn(upstream),
                beside.start(plain, upstream, folder).listeningOn(plain),
                gateway(tokens, upstream).listeningOn(gateway));
    }

    @Override
    public double ours() throws Exception {
        return through(gateway);
    }

    @Override
    public double floor() throws Exception {
        return through(plain);
    }

    @Override
    public void close() throws IOException {
        for (var child : children) {
            child.close();
        }
        Folders.delete(folder);
    }

    private double through(int port) throws Exception {
        return loop.rate(number -> new Asker(new Connection(port), requests));
    }

    private static Request request(Tokens tokens, int number) {
        var areas = List.of(Areas.COUNTRY_ID.toString());
        var subject = "bench-" + number;
        var token = tokens.sign(
                new TokenRequest(subject, List.of("auditor"), areas, Optional.empty(), TokenRequest.LONGEST));
        return Request.get(PATH, token);
    }

    private Child gateway(Tokens tokens, int upstream) throws IOException {
        var address = "http://127.0.0.1:" + upstream;
        var identity = Map.of(
                "QUARKUS_HTTP_PORT", gateway + "",
                "QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey(),
                "QUARKUS_OIDC_TOKEN_ISSUER", tokens.issuer());
        var environment = Stream.of("PLANS", "BUDGET", "INDICATORS", "REPORTING")
                .collect(Collectors.toMap(name -> "GATEWAY_UPSTREAM_" + name, name -> address));
        environment.putAll(identity);
        var jar = Child.HOME.resolve("gateway/target/quarkus-app/quarkus-run.jar");
        return Child.java(environment, JavaFlags.ofService("gateway"), List.of("-jar", jar.toString()));
    }

    private record Asker(Connection connection, List<Request> requests) implements ClosedLoop.Client {

        @Override
        public void once() throws Exception {
            connection
                    .send(requests.get(ThreadLocalRandom.current().nextInt(requests.size())))
                    .succeeded();
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
