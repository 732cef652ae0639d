package vn.giamngheo.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetTest {

    @TempDir
    Path folder;

    private DataFolder data;

    @BeforeEach
    void aFolderThatWasInUse() throws IOException {
        data = DataFolder.at(folder).created();
        Tokens.in(folder);
        Files.createDirectories(folder.resolve("pg18/base"));
        Files.writeString(folder.resolve("pg18/base/1"), "rows");
        Files.createDirectories(data.kafka());
        Files.writeString(data.lock(), "");
        Files.writeString(data.sampleLoaded(), "");
    }

    @Test
    void emptiesAFolderOfOursDownToItsLock() throws IOException {
        reset();
        assertEquals(List.of("lock"), left());
    }

    @Test
    void aFolderThatIsNotThereYetIsFine() throws IOException {
        new Reset(DataFolder.at(folder.resolve("none"))).requireOurs();
    }

    @Test
    void somebodyElsesFileKeepsEverything() throws IOException {
        Files.writeString(folder.resolve("thesis.odt"), "years of work");
        refused("thesis.odt");
    }

    @Test
    void aFolderThatOnlyLooksLikeOursIsKept() throws IOException {
        Folders.delete(data.secrets().folder());
        refused("secrets/");
    }

    @Test
    void whatStillRunsKeepsEverything() throws IOException {
        var here = ProcessRecord.of(ProcessHandle.current());
        AtomicFile.write(data.processes(), Json.write(Map.of("budget-service", here)));
        refused("budget-service still runs");
    }

    @Test
    void aRunningDatabaseKeepsEverything() throws IOException {
        var started = ProcessHandle.current().info().startInstant().orElse(Instant.now());
        Files.writeString(
                folder.resolve("pg18/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder + "\n" + started.getEpochSecond() + "\n5432\n");
        refused("postgres still runs");
    }

    @Test
    void aProcessThatHasEndedKeepsNothing() throws IOException {
        AtomicFile.write(
                data.processes(),
                Json.write(Map.of(
                        "kafka", new ProcessRecord(ProcessHandle.current().pid(), Instant.EPOCH))));
        reset();
        assertEquals(List.of("lock"), left());
    }

    private void refused(String because) throws IOException {
        var before = left();
        var refusal = assertThrows(Refusal.class, this::reset);
        assertTrue(refusal.getMessage().contains(because), refusal::getMessage);
        assertEquals(before, left());
        assertEquals("rows", Files.readString(folder.resolve("pg18/base/1")));
    }

    private void reset() throws IOException {
        var reset = new Reset(data);
        reset.requireOurs();
        reset.empty();
    }

    private List<String> left() throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
