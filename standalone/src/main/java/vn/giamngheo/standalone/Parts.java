package vn.giamngheo.standalone;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of one suite, each told of the others what it must know.
 *
 * @param issuer of the tokens that are trusted; empty for {@code tokens}
 */
record Parts(Path home, DataFolder data, Ports ports, Tokens tokens, Optional<URI> issuer) {

    private static final String HOST = "127.0.0.1";

    Part database() {
        return new DatabasePart(server(), data.log("postgres"));
    }

    Part broker() {
        var arguments = List.of(
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                data.kafka().toString(),
                String.valueOf(ports.kafka()),
                String.valueOf(ports.kafkaController()));
        return new JavaPart("kafka", Part.Tier.BROKER, arguments, Map.of(), data.log("kafka"));
    }

    List<Part> services() {
        return Arrays.stream(Service.values()).map(this::service).toList();
    }

    String bootstrapServers() {
        return HOST + ":" + ports.kafka();
    }

    String address(Service service) {
        return "http://" + HOST + ":" + ports.of(service);
    }

    private Part service(Service service) {
        var arguments = List.of(
                "-Xmx" + service.heapMegabytes() + "m", "-jar", program(service).toString());
        var name = service.folder();
        return new JavaPart(name, Part.Tier.SERVICE, arguments, environment(service), data.log(name));
    }

    private Path program(Service service) {
        var program = home.resolve(service.folder()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(program)) {
            throw new Refusal(
                    service.folder() + " chưa được biên dịch (" + program + "): hãy chạy ./run.",
                    service.folder() + " is not built (" + program + "): use ./run.");
        }
        return program;
    }

    Map<String, String> environment(Service service) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", HOST);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)));
        environment.putAll(identity());
        environment.putAll(service.database().map(this::stores).orElseGet(this::gateway));
        if (service == Service.INDICATORS) {
            environment.putAll(PersonalKeys.in(data.root()).environment());
        }
        return environment;
    }

    private Map<String, String> identity() {
        return issuer.map(address -> Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", address.toString()))
                .orElseGet(() -> Map.of(
                        "QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey(),
                        "QUARKUS_OIDC_TOKEN_ISSUER", tokens.issuer()));
    }

    private Map<String, String> stores(String database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", server().jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", database,
                "QUARKUS_DATASOURCE_PASSWORD", server().password(database),
                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
    }

    private Map<String, String> gateway() {
        var settings = new HashMap<String, String>();
        // Nobody shares out requests to it here; whoever stops the suite need not wait.
        settings.put("QUARKUS_SHUTDOWN_DELAY", "0S");
        for (var service : Service.values()) {
            service.database()
                    .map(name -> "GATEWAY_UPSTREAM_" + name.toUpperCase(Locale.ROOT))
                    .ifPresent(variable -> settings.put(variable, address(service)));
        }
        return settings;
    }

    private Database server() {
        return new Database(data.root(), data.binaries(), ports.postgres(), Database.Durability.KEPT);
    }
}
