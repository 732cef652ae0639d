package vn.giamngheo.platform.event;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;

/** The relay's own database session: it holds the lock, listens for new rows and settles sent ones. */
class OutboxSession implements AutoCloseable {

    /** Any number, the same for every relay of one database. */
    private static final long LOCK = 7_209_513_004L;

    private static final int BATCH = 500;

    /**
     * How long the database bears with a holder that does not move: one that does nothing, and one that stops in the
     * middle of reading an answer, for which the database would wait without end.
     */
    private static final String LIMITS = "-c idle_session_timeout=3s -c idle_in_transaction_session_timeout=3s"
            + " -c tcp_user_timeout=3s -c lock_timeout=2s";

    /**
     * Shorter than the idle timeout: a holder without work keeps its session. One whose broker takes longer than the
     * timeout loses it: the batch is sent again by whoever takes over, which does no harm.
     */
    private static final int AWAIT_MILLIS = 1000;

    private final Connection connection;

    OutboxSession(EventSettings settings) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", settings.username());
        properties.setProperty("password", settings.password());
        properties.setProperty("currentSchema", settings.schema());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "20");
        properties.setProperty("ApplicationName", "outbox-relay");
        properties.setProperty("options", LIMITS);
        connection = DriverManager.getConnection(settings.jdbcUrl(), properties);
        listen();
    }

    private void listen() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen outbox");
        }
    }

    /** @return false while another relay has the lock */
    boolean lock() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    List<OutboxRow> next() throws SQLException {
        try (var statement = connection.prepareStatement("""
                        select id, topic, key, event from outbox
                        where refused_because is null order by id limit ?
                        """)) {
            statement.setInt(1, BATCH);
            var rows = new ArrayList<OutboxRow>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new OutboxRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
                }
            }
            return rows;
        }
    }

    void settle(Sent sent) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where id = any(?)")) {
            statement.setArray(
                    1, connection.createArrayOf("bigint", sent.accepted().toArray()));
            statement.executeUpdate();
        }
        for (var refusal : sent.refused().entrySet()) {
            setAside(refusal.getKey(), refusal.getValue());
        }
    }

    private void setAside(long id, String reason) throws SQLException {
        try (var statement = connection.prepareStatement("update outbox set refused_because = ? where id = ?")) {
            statement.setString(1, reason);
            statement.setLong(2, id);
            statement.executeUpdate();
        }
    }

    /** Returns when a transaction has announced new rows, or after a second: an announcement can be lost. */
    void awaitWork() throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(AWAIT_MILLIS);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
