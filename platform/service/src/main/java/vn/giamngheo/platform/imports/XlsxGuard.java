package vn.giamngheo.platform.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Refuses a workbook that would fill the memory when opened. Everything is unpacked once without being kept, since the
 * sizes that the archive states may be untrue.
 */
final class XlsxGuard {

    private static final int MOST_PARTS = 1_000;

    /** Sheets are read in a stream; every other part is held in memory. */
    private static final long LARGEST_SHEET = 4L << 30;

    private static final long LARGEST_PART = 32L << 20;

    /** Times that a part may grow, beyond what every part may be. */
    private static final long GREATEST_RATIO = 100;

    private static final long ALWAYS_ALLOWED = 1L << 20;

    private final byte[] block = new byte[1 << 16];

    private XlsxGuard() {}

    /** @throws ProblemException 400 when the workbook is not one or is not safe to open */
    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            new XlsxGuard().check(zip);
        } catch (ZipException broken) {
            throw new ProblemException(ImportProblem.UNREADABLE_WORKBOOK);
        }
    }

    private void check(ZipFile zip) throws IOException {
        var names = new HashSet<String>();
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (!names.add(entry.getName()) || names.size() > MOST_PARTS) {
                throw unsafe(entry);
            }
            try (var in = zip.getInputStream(entry)) {
                check(entry, in);
            }
        }
    }

    private void check(ZipEntry entry, InputStream in) throws IOException {
        var isSheet = entry.getName().toLowerCase(Locale.ROOT).contains("worksheets/");
        var largest = Math.min(
                isSheet ? LARGEST_SHEET : LARGEST_PART,
                Math.max(ALWAYS_ALLOWED, entry.getCompressedSize() * GREATEST_RATIO));
        var references = new CellReferences();
        long size = 0;
        for (var read = in.read(block); read >= 0; read = in.read(block)) {
            size += read;
            if (size > largest || isSheet && references.exceedAfter(block, read)) {
                throw unsafe(entry);
            }
        }
    }

    private static ProblemException unsafe(ZipEntry entry) {
        return new ProblemException(ImportProblem.UNSAFE_WORKBOOK, Where.request(), entry.getName());
    }

    /** Looks for cells beyond column XFD: a reader makes room for all columns before the one that is named. */
    private static final class CellReferences {

        private static final int MOST_LETTERS = 3;

        /** How much of {@code r="} has been seen: nothing, r, =, the quote. */
        private int seen;

        private boolean afterBlank;
        private int letters;

        boolean exceedAfter(byte[] bytes, int length) {
            for (var i = 0; i < length; i++) {
                var isLetter = Character.isLetter(bytes[i]);
                if (seen == 3 && isLetter) {
                    letters++;
                } else {
                    letters = 0;
                    seen = next(bytes[i]);
                }
                if (letters > MOST_LETTERS) {
                    return true;
                }
            }
            return false;
        }

        private int next(byte letter) {
            if (Character.isWhitespace(letter)) {
                afterBlank = true;
                return seen == 3 ? 0 : seen;
            }
            var begins = afterBlank;
            afterBlank = false;
            if (letter == 'r') {
                return begins ? 1 : 0;
            }
            if (letter == '=') {
                return seen == 1 ? 2 : 0;
            }
            return seen == 2 && (letter == '"' || letter == '\'') ? 3 : 0;
        }
    }
}
