package vn.giamngheo.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of the suite's own, with a role and a database for each service, open to the loopback address. */
public final class Database {

    /** Whether its rows must outlive a power cut. */
    public enum Durability {
        KEPT,
        THROWN_AWAY
    }

    private static final String SUPERUSER = "postgres";
    /** The major version stands in the name: the next one cannot open this folder. */
    static final String CLUSTER = "pg18";

    private final DataFolder data;
    private final Path cluster;
    private final Path binaries;
    private final int port;
    private final Durability durability;

    /** @param binaries where the programs of PostgreSQL are unpacked, so that several data folders may share them */
    public Database(Path data, Path binaries, int port, Durability durability) {
        this.data = DataFolder.at(data).created();
        this.cluster = this.data.root().resolve(CLUSTER);
        this.binaries = binaries;
        this.port = port;
        this.durability = durability;
    }

    /** Starts it and makes what a service needs of it; rows of earlier runs are there again. */
    public ProcessHandle start() throws IOException, InterruptedException {
        PostgresTool.requireUsableAccount();
        stop();
        new Postmaster(cluster).forget();
        createCluster();
        new PostgresSettings(port, durability).writeTo(cluster);
        startServer(Logs.rotated(data.log(SUPERUSER)));
        provide();
        return new Postmaster(cluster).running().orElseThrow();
    }

    /** Ends every session and stops; nothing that was committed is lost. */
    public void stop() throws IOException, InterruptedException {
        if (new Postmaster(cluster).running().isPresent()) {
            tool().run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30");
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password(String role) {
        return data.secrets().password(role);
    }

    private PostgresTool tool() throws IOException {
        return new PostgresTool(PostgresBinaries.unpackedBelow(binaries));
    }

    private void startServer(Path log) throws IOException, InterruptedException {
        try {
            tool().run("pg_ctl", "start", "-D", cluster.toString(), "-w", "-t", "60", "-l", log.toString());
        } catch (Refusal failed) {
            throw new Refusal(failed.getMessage(), Logs.end(log));
        }
    }

    /** Makes the cluster beside its final place, so that one that a crash left half made is never opened. */
    private void createCluster() throws IOException, InterruptedException {
        if (Files.isDirectory(cluster)) {
            return;
        }
        var draft = cluster.resolveSibling(CLUSTER + ".new");
        Folders.delete(draft);
        password(SUPERUSER);
        tool().run("initdb", initdbArguments(draft));
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private String[] initdbArguments(Path draft) {
        var arguments = new ArrayList<>(List.of(
                "-D",
                draft.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + data.secrets().folder().resolve("postgres-" + SUPERUSER),
                "-E",
                "UTF-8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=vi-VN"));
        if (durability == Durability.THROWN_AWAY) {
            arguments.add("--no-sync");
        }
        return arguments.toArray(String[]::new);
    }

    private void provide() throws IOException {
        try {
            var provisioning = new Provisioning(this::jdbcUrl, password(SUPERUSER));
            for (var service : Service.values()) {
                if (service.database().isPresent()) {
                    var name = service.database().get();
                    provisioning.provide(name, password(name));
                }
            }
        } catch (SQLException e) {
            throw new IOException("The databases of the services could not be made: " + e.getMessage(), e);
        }
    }
}
