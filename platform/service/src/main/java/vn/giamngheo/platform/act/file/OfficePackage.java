package vn.giamngheo.platform.act.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.giamngheo.platform.http.ProblemException;

/** An Office Open XML file (ECMA-376): a ZIP with {@code [Content_Types].xml} and the parts that it names. */
final class OfficePackage {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORD = "wordprocessingml.document.main+xml";
    private static final String SHEET = "spreadsheetml.sheet.main+xml";

    /** VBA, Excel 4 macro sheets and ActiveX controls, by name of part and by content type. */
    private static final List<String> CODE = List.of("vbaproject", "macroenabled", "macrosheet", "activex");

    private static final int MOST_PARTS = 5_000;
    private static final int LARGEST_LIST_OF_TYPES = 1 << 20;

    private final ZipFile zip;

    private OfficePackage(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws ProblemException 422 when it is another ZIP, damaged, inflates too far or holds macros */
    static FileType type(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            return new OfficePackage(zip).type();
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new ProblemException(FileProblem.FILE_DAMAGED, FileContent.WHERE, "ZIP (DOCX, XLSX)");
        }
    }

    private FileType type() throws IOException {
        checkParts();
        var types = contentTypes();
        checkInflation();
        var type = has("word/") && types.contains(WORD) ? FileType.DOCX : sheetOrRefused(types);
        checkCode(type, types);
        return type;
    }

    private FileType sheetOrRefused(String types) {
        if (has("xl/") && types.contains(SHEET)) {
            return FileType.XLSX;
        }
        if (CODE.stream().anyMatch(types.toLowerCase(Locale.ROOT)::contains)) {
            throw new ProblemException(FileProblem.FILE_HAS_MACROS, FileContent.WHERE, "Office");
        }
        throw refused("tệp Office loại khác (.pptx, .dotx …) / another Office file (.pptx, .dotx …)");
    }

    /** Of two parts of one name, one reader takes the first and another the last. */
    private void checkParts() {
        var names = new HashSet<String>();
        var unambiguous = zip.stream().map(ZipEntry::getName).allMatch(names::add);
        if (zip.size() > MOST_PARTS) {
            throw new ProblemException(FileProblem.FILE_INFLATES_TOO_FAR, FileContent.WHERE);
        }
        if (!unambiguous) {
            throw new ProblemException(FileProblem.FILE_DAMAGED, FileContent.WHERE, "ZIP (DOCX, XLSX)");
        }
    }

    private String contentTypes() throws IOException {
        var part = zip.getEntry(CONTENT_TYPES);
        if (part == null) {
            throw refused("ZIP");
        }
        try (var in = zip.getInputStream(part)) {
            return new String(in.readNBytes(LARGEST_LIST_OF_TYPES), StandardCharsets.UTF_8);
        }
    }

    private void checkInflation() throws IOException {
        var inflation = new Inflation();
        var parts = zip.entries();
        while (parts.hasMoreElements()) {
            var part = parts.nextElement();
            try (var in = zip.getInputStream(part)) {
                inflation.measure(part.getCompressedSize(), in);
            }
        }
    }

    private void checkCode(FileType type, String types) {
        var code = CODE.stream()
                .anyMatch(sign -> types.toLowerCase(Locale.ROOT).contains(sign)
                        || zip.stream()
                                .anyMatch(part ->
                                        part.getName().toLowerCase(Locale.ROOT).contains(sign)));
        if (code) {
            throw new ProblemException(FileProblem.FILE_HAS_MACROS, FileContent.WHERE, type.name());
        }
    }

    private boolean has(String folder) {
        return zip.stream().anyMatch(part -> part.getName().startsWith(folder));
    }

    private static ProblemException refused(String what) {
        return new ProblemException(FileProblem.FILE_TYPE_REFUSED, FileContent.WHERE, what);
    }
}
