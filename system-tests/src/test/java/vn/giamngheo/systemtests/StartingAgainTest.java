package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.systemtests.Admin.Days;

/** What somebody who types {@code ./run} may rely on; with an empty suite of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartingAgainTest {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private Suite suite;

    @BeforeAll
    void given() {
        suite = Suite.inFolderOfItsOwn("--empty").started();
        Admin.of(suite.conversation(), Days.OF_TWO_TIERS).province("96", "Tỉnh Biển Đêm");
    }

    @AfterAll
    void stop() throws IOException {
        suite.close();
    }

    @Test
    void aSecondStartFindsYesterdaysData() {
        suite.stop();
        suite.started();
        var found = suite.conversation().national("auditor").asks("/api/v1/areas?code=96&on=2026-01-01");
        assertEquals("Tỉnh Biển Đêm", found.succeeded().text("items[0].name"));
    }

    @Test
    void anEmptySuiteHasNoSample() {
        var provinces = suite.conversation().national("auditor").asks("/api/v1/areas?parent=VN&on=2023-01-01");
        assertEquals(0, provinces.succeeded().size("items"));
    }

    @Test
    void aTakenPortIsRefusedByItsNumberBeforeAnythingStarts() throws IOException, InterruptedException {
        var data = folder.resolve("taken");
        var refused = run("--data", data.toString(), "--port", String.valueOf(suite.port() - 2));
        assertEquals(1, refused.exitCode());
        assertTrue(refused.words().contains("Port " + suite.port() + " "), refused::words);
        assertFalse(Files.exists(data.resolve("processes.json")), "something was started");
    }

    @Test
    void aFolderInUseIsRefused() throws IOException, InterruptedException {
        var refused = run("--data", suite.data().toString(), "--port", String.valueOf(FreePorts.block()));
        assertEquals(1, refused.exitCode());
        assertTrue(refused.words().contains("Another suite is using the data folder"), refused::words);
    }

    @Test
    void aPrintedTokenOpensItsOwnPlaceOnly() throws IOException, InterruptedException {
        var printed = run(
                "token", "--data", suite.data().toString(), "--role", "auditor", "--area", "96", "--on", "2026-01-01");
        assertEquals(0, printed.exitCode(), printed::words);

        var holder = suite.conversation().showing(printed.words().strip());
        holder.asks("/api/v1/reports/budget-execution?area=96&year=2026").succeeded();
        holder.asks("/api/v1/reports/budget-execution?area=VN&year=2026").isProblem(403, "forbidden-place");
    }

    @Test
    void aPrintedTokenWritesForItsLinesOnly() throws IOException, InterruptedException {
        var conversation = suite.conversation();
        Admin.of(conversation, Days.OF_TWO_TIERS).programme("AGAIN", "DA1", "DA3", "DA5");
        var data = suite.data().toString();
        var printed = run(
                "token",
                "--data",
                data,
                "--role",
                "line-agency",
                "--area",
                "96",
                "--on",
                "2026-01-01",
                "--line",
                "AGAIN/DA1",
                "--line",
                "AGAIN/DA3");
        assertEquals(0, printed.exitCode(), printed::words);

        var holder = conversation.showing(printed.words().strip());
        for (var line : List.of("DA1", "DA3")) {
            holder.records("/api/v1/difficulties", difficulty(line));
        }
        holder.sends("/api/v1/difficulties", difficulty("DA5"))
                .isProblem(403, "forbidden-line")
                .about("#/line");
    }

    private static String difficulty(String line) {
        return """
                {"area": "96", "notedOn": "2026-01-01", "programme": "AGAIN", "line": "%s", "description": "Chậm",
                 "proposal": "Sớm hơn", "to": "96"}""".formatted(line);
    }

    private record Ended(int exitCode, String words) {}

    private Ended run(String... arguments) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "launcher", ".log");
        var process = Launcher.start(output, arguments);
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the launcher did not end");
        return new Ended(process.exitValue(), Files.readString(output));
    }
}
