package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the integration guide do what it says, in the order in which they stand there. */
@SystemTest
class IntegrationGuideTest {

    private static final Path GUIDE = Launcher.HOME.resolve("docs/integration.md");
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final int MINUTES = 2;

    private Suite suite;

    @TempDir
    Path folder;

    @BeforeAll
    void given(Suite running) {
        suite = running;
    }

    @Test
    void itsCommandsRun() throws IOException, InterruptedException {
        var run = folder.resolve("run");
        Files.writeString(
                run, "#!/usr/bin/env bash\nexec " + Launcher.words() + " \"$@\" --data '" + suite.data() + "'\n");
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx------"));
        var output = folder.resolve("output");
        var guide = new ProcessBuilder("bash", "-euo", "pipefail", "-x", "-c", commands())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        guide.environment().put("HOST", "http://127.0.0.1:" + suite.port());
        var process = guide.start();
        assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), () -> told(output));
        assertEquals(0, process.exitValue(), () -> told(output));
        var told = told(output);
        assertTrue(told.contains("unknown-parameter"), told);
        assertTrue(told.contains("06x"), told);
    }

    private static String commands() throws IOException {
        return COMMANDS.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
    }

    private static String told(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
