package vn.giamngheo.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The whole configuration of the embedded PostgreSQL, written anew at each start. */
record PostgresSettings(int port, Database.Durability durability) {

    /** Whoever connects comes over the loopback address and knows a password. */
    private static final String WHO_MAY_CONNECT = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private static final String ALWAYS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = scram-sha-256
            max_connections = 120
            shared_buffers = 64MB
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%m [%p] %d '
            log_error_verbosity = terse
            """;

    private static final String KEPT = """
            fsync = on
            synchronous_commit = on
            """;

    private static final String THROWN_AWAY = """
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            """;

    void writeTo(Path cluster) throws IOException {
        Files.writeString(cluster.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        Files.writeString(cluster.resolve("postgresql.conf"), ALWAYS + durable() + "port = " + port + "\n");
    }

    private String durable() {
        return durability == Database.Durability.KEPT ? KEPT : THROWN_AWAY;
    }
}
