package vn.giamngheo.platform.act.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * What a file is by its first and last bytes and by its structure. The whole of it is not parsed: a file that passes
 * is of its type, not harmless.
 */
final class FileContent {

    static final Where WHERE = Where.body("");

    private static final int ENDS = 1024;

    private static final String PDF = "%PDF-";
    private static final String PDF_END = "%%EOF";
    private static final String PNG = latin("89504e470d0a1a0a0000000d49484452");
    private static final String PNG_END = latin("0000000049454e44ae426082");
    private static final String JPEG = latin("ffd8ff");
    private static final String JPEG_END = latin("ffd9");
    private static final String ZIP = latin("504b0304");

    private FileContent() {}

    /** @throws ProblemException 422 when it is none of the kept types, damaged, or holds macros */
    static FileType type(Path path) throws IOException {
        var head = end(path, true);
        var tail = end(path, false);
        if (head.startsWith(PDF)) {
            return whole(FileType.PDF, tail.contains(PDF_END));
        }
        if (head.startsWith(PNG)) {
            return whole(FileType.PNG, tail.endsWith(PNG_END));
        }
        if (head.startsWith(JPEG)) {
            return whole(FileType.JPEG, tail.contains(JPEG_END));
        }
        if (head.startsWith(ZIP)) {
            return OfficePackage.type(path);
        }
        throw head.isEmpty()
                ? new ProblemException(FileProblem.FILE_EMPTY, WHERE)
                : new ProblemException(FileProblem.FILE_TYPE_REFUSED, WHERE, RefusedType.describe(head));
    }

    private static FileType whole(FileType type, boolean whole) {
        if (!whole) {
            throw new ProblemException(FileProblem.FILE_DAMAGED, WHERE, type.name());
        }
        return type;
    }

    /** At most {@link #ENDS} bytes of the beginning or the end, each byte as the character of its number. */
    private static String end(Path path, boolean first) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var length = (int) Math.min(ENDS, file.length());
            file.seek(first ? 0 : file.length() - length);
            var bytes = new byte[length];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    static String latin(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }
}
