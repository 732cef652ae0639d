package vn.giamngheo.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.standalone.Database.Durability;

class DatabaseTest {

    private static final Path BINARIES = Path.of("target", "postgres");

    @TempDir
    Path folder;

    @Test
    void rowsOutliveARestartAndStrangersStayOut() throws IOException, InterruptedException, SQLException {
        leaveAHalfMadeCluster();
        var database = new Database(folder, BINARIES, FreePort.any(), Durability.THROWN_AWAY);
        try {
            database.start();
            execute(database, "create table kept (name text)", "insert into kept values ('Đà Nẵng')");
            database.start();
            assertEquals("Da Nang", value(database, "select unaccent(name) from kept"));
            assertEquals(
                    "a,á,ă,đ,e",
                    value(
                            database,
                            "select string_agg(x, ',' order by x) from" + " unnest(array['đ','e','ă','á','a']) x"));
            refuse(database, "budget", "budget", "wrong");
            refuse(database, "plans", "budget", database.password("budget"));
        } finally {
            database.stop();
        }
    }

    private void leaveAHalfMadeCluster() throws IOException {
        var halfMade = Files.createDirectories(folder.resolve("pg18.new"));
        Files.writeString(halfMade.resolve("PG_VERSION"), "18");
    }

    private static void refuse(Database database, String name, String role, String password) {
        assertThrows(SQLException.class, () -> DriverManager.getConnection(database.jdbcUrl(name), role, password)
                .close());
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String value(Database database, String query) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl("budget"), "budget", database.password("budget"));
    }
}
