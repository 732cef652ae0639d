package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.standalone.Database;
import vn.giamngheo.standalone.Database.Durability;
import vn.giamngheo.testing.Eventually;

/** After all that the others have written and killed, every copy has what its owner has, and a damaged one is mended. */
@SystemTest
@Order(Integer.MAX_VALUE - 1)
class ReconciliationTest {

    private static final String RECONCILIATION = "/api/v1/operations/reconciliation";
    private static final Duration TO_CATCH_UP = Duration.ofSeconds(30);
    private static final int PATIENCE_SECONDS = 60;
    private static final int EQUAL = 0;
    private static final int DIFFERS = 3;

    @TempDir
    Path folder;

    private Suite suite;
    private Person admin;

    @BeforeAll
    void given(Suite running) {
        suite = running;
        admin = suite.conversation().national("admin");
    }

    @Test
    void copiesAreEqualAndADamagedOneIsFoundAndMended() throws Exception {
        Eventually.until(TO_CATCH_UP, () -> assertStatus("equal"));
        var answer = admin.asks(RECONCILIATION).succeeded();
        assertEquals(
                "[budget, indicators, reporting]",
                answer.text("topics.find { it.topic == 'areas' }.copies.service.sort()"));
        assertTrue(answer.number("topics.find { it.topic == 'postings' }.count") > 0, answer::toString);
        assertEquals(EQUAL, exitCode());

        damageTheCopyOfPlaces();
        assertStatus("differs");
        assertEquals(DIFFERS, exitCode());

        var remedy = "topics.find { it.topic == 'areas' }.remedies[0]";
        var call = admin.asks(RECONCILIATION).text(remedy).split(" ");
        assertEquals("POST", call[0]);
        assertEquals(202, admin.sends(call[1], "").status());
        Eventually.until(TO_CATCH_UP, () -> assertStatus("equal"));
    }

    @Test
    void onlyAnAdministratorCompares() {
        suite.conversation().national("auditor").asks(RECONCILIATION).isProblem(403, "forbidden-role");
    }

    private void assertStatus(String status) {
        var answer = admin.asks(RECONCILIATION).succeeded();
        assertEquals(status, answer.text("status"), answer::toString);
    }

    /** Half of the places that indicators-service knows lose their names. */
    private void damageTheCopyOfPlaces() throws SQLException {
        var server = new Database(suite.data(), suite.data().resolve("postgres"), suite.port() + 5, Durability.KEPT);
        try (var connection = DriverManager.getConnection(
                        server.jdbcUrl("indicators"), "indicators", server.password("indicators"));
                var statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate("update area_period set name = '' where valid_to is null") > 0);
        }
    }

    private int exitCode() throws IOException, InterruptedException {
        var output = folder.resolve("reconcile.log");
        var process = Launcher.start(output, "reconcile", "--data", suite.data().toString());
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the command did not end");
        assertTrue(Files.readString(output).contains("postings"), () -> output.toString());
        return process.exitValue();
    }
}
