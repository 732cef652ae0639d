package vn.giamngheo.platform.imports;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.platform.http.ProblemException;

class XlsxGuardTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @Test
    void anOrdinarySheetIsLetIn() throws IOException {
        var file = zip(SHEET, "<c r=\"XFD1\"/><row r=\"12\"/><cell other=\"ABCDE\"/>".getBytes(StandardCharsets.UTF_8));
        assertDoesNotThrow(() -> XlsxGuard.check(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, "xl/sharedStrings.xml"})
    void whatGrowsWithoutMeasureIsRefused(String part) throws IOException {
        assertEquals(ImportProblem.UNSAFE_WORKBOOK, refusal(zip(part, new byte[8 << 20])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r=\"ZZZZ1\"/>", "<c r='zzzz1'/>", "<c r = \"ZZZZ1\"/>"})
    void aCellBeyondTheLastColumnIsRefused(String cell) throws IOException {
        assertEquals(ImportProblem.UNSAFE_WORKBOOK, refusal(zip(SHEET, cell.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        var file = folder.resolve("text");
        Files.writeString(file, "code,name");
        assertEquals(ImportProblem.UNREADABLE_WORKBOOK, refusal(file));
    }

    private static Object refusal(Path file) {
        return assertThrows(ProblemException.class, () -> XlsxGuard.check(file)).code();
    }

    private Path zip(String part, byte[] content) throws IOException {
        var file = folder.resolve("book.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return file;
    }
}
