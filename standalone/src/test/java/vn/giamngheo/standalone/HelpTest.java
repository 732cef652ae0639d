package vn.giamngheo.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** {@code ./run --help} is answered from a file, before anything is built. */
class HelpTest {

    @Test
    void theFileSaysWhatTheOptionsAre() throws IOException {
        try (var file = HelpTest.class.getResourceAsStream("/help.txt")) {
            assertEquals(
                    new CommandLine(new Main()).getUsageMessage(Ansi.OFF),
                    new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
