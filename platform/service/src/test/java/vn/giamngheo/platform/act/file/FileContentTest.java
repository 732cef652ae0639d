package vn.giamngheo.platform.act.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.platform.http.ProblemException;

/** A file is what its content says. */
class FileContentTest {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    @TempDir
    Path folder;

    @Test
    void knowsAPdf() throws IOException {
        assertEquals(FileType.PDF, type(pdf()));
    }

    @ParameterizedTest
    @CsvSource({"png, PNG", "jpg, JPEG"})
    void knowsAnImage(String format, FileType type) throws IOException {
        assertEquals(type, type(image(format)));
    }

    @Test
    void knowsWordAndExcel() throws IOException {
        assertEquals(FileType.DOCX, type(office(WORD, "word/document.xml")));
        assertEquals(FileType.XLSX, type(office(SHEET, "xl/workbook.xml")));
    }

    @Test
    void refusesAnEmptyFile() {
        assertEquals(FileProblem.FILE_EMPTY, problem(new byte[0]).code());
    }

    @ParameterizedTest
    @CsvSource({
        "4d5a90000300, .exe",
        "d0cf11e0a1b11ae1, .doc",
        "474946383961, GIF",
        "3c68746d6c3e, HTML",
        "2321/62696e, script",
        "68656c6c6f0a, plain text",
        "00010203, no known type"
    })
    void saysWhatItRefuses(String hex, String words) {
        var problem = problem(HexFormat.of().parseHex(hex.replace("/", "")));
        assertEquals(FileProblem.FILE_TYPE_REFUSED, problem.code());
        assertTrue(problem.violations().get(0).args().get(0).toString().contains(words));
    }

    @Test
    void refusesWhatIsCutOff() throws IOException {
        for (var whole : new byte[][] {pdf(), image("png"), image("jpg"), office(WORD, "word/document.xml")}) {
            var cut = Arrays.copyOf(whole, whole.length - 12);
            assertEquals(FileProblem.FILE_DAMAGED, problem(cut).code());
        }
    }

    @Test
    void refusesAnyOtherZip() throws IOException {
        assertEquals(
                FileProblem.FILE_TYPE_REFUSED,
                problem(zip(Map.of("a.txt", "a"))).code());
        assertEquals(
                FileProblem.FILE_TYPE_REFUSED,
                problem(office(
                                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
                                "ppt/presentation.xml"))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "word/VBAPROJECT.BIN", "word/activeX/activeX1.xml"})
    void refusesCodeInADocument(String part) throws IOException {
        assertEquals(
                FileProblem.FILE_HAS_MACROS,
                problem(office(WORD, "word/document.xml", part)).code());
    }

    @Test
    void refusesCodeUnderAnotherName() throws IOException {
        var types = WORD + "\"/><Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject";
        assertEquals(
                FileProblem.FILE_HAS_MACROS,
                problem(office(types, "word/document.xml", "word/pictures.bin")).code());
        assertEquals(
                FileProblem.FILE_HAS_MACROS,
                problem(office("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xl/workbook.xml"))
                        .code());
    }

    @Test
    void refusesAFileThatInflatesTooFar() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", types(WORD));
        parts.put("word/document.xml", " ".repeat(40 << 20));
        assertEquals(FileProblem.FILE_INFLATES_TOO_FAR, problem(zip(parts)).code());
    }

    private FileType type(byte[] content) throws IOException {
        return FileContent.type(Files.write(folder.resolve("file"), content));
    }

    private ProblemException problem(byte[] content) {
        return assertThrows(ProblemException.class, () -> type(content));
    }

    private static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] image(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] office(String contentType, String... parts) throws IOException {
        var all = new LinkedHashMap<String, String>();
        all.put("[Content_Types].xml", types(contentType));
        for (var part : parts) {
            all.put(part, "<a/>");
        }
        return zip(all);
    }

    private static String types(String contentType) {
        return "<Types><Override PartName=\"/main.xml\" ContentType=\"" + contentType + "\"/></Types>";
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
