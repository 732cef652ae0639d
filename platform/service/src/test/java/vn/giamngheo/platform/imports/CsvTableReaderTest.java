package vn.giamngheo.platform.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.platform.http.ProblemException;

class CsvTableReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theHeadingTellsWhatSeparates(String delimiter) throws IOException {
        try (var reader = reader("\ufeffa|b\r\n1|\"x,;\"\"\ny\"\r\n\r\n2|'=1\r\n".replace("|", delimiter))) {
            assertEquals(List.of("a", "b"), reader.headings());
            assertEquals(new TableReader.Line(2, List.of("1", "x,;\"\ny")), reader.next());
            assertEquals(new TableReader.Line(5, List.of("2", "=1")), reader.next());
            assertEquals(null, reader.next());
        }
    }

    @Test
    void aQuoteThatIsNeverClosedIsNotReadIntoMemory() throws IOException {
        try (var reader = reader("a,b\n1,2\n1,\"" + "x".repeat(3 << 20))) {
            reader.next();
            var problem = assertThrows(ProblemException.class, reader::next);
            assertEquals(ImportProblem.QUOTE_NOT_CLOSED, problem.code());
            assertEquals(List.of(3), problem.violations().get(0).args());
        }
    }

    private CsvTableReader reader(String text) throws IOException {
        var file = folder.resolve("file.csv");
        Files.writeString(file, text);
        return new CsvTableReader(file, null);
    }
}
