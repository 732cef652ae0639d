package vn.giamngheo.platform.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Text files that are UTF-8 or refused. */
final class Utf8 {

    private static final int BYTE_ORDER_MARK = '\ufeff';
    private static final int BLOCK = 1 << 16;

    private Utf8() {}

    /** A reader behind the byte order mark, if there is one; it fails at the first byte that is not UTF-8. */
    static Reader reader(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), BLOCK);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** Says where the file stops being UTF-8. */
    static ProblemException refusal(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return refusal(in);
        }
    }

    private static ProblemException refusal(InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(BLOCK);
        var letters = CharBuffer.allocate(BLOCK);
        var line = 1;
        var column = 1;
        for (var ended = false; !ended; ) {
            var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            var result = decoder.decode(bytes, letters.clear(), ended);
            for (var i = 0; i < bytes.position(); i++) {
                var isNewLine = bytes.get(i) == '\n';
                line += isNewLine ? 1 : 0;
                column = isNewLine ? 1 : column + 1;
            }
            if (result.isError()) {
                break;
            }
            bytes.compact();
        }
        return new ProblemException(ImportProblem.NOT_UTF8, Where.request(), line, column);
    }
}
