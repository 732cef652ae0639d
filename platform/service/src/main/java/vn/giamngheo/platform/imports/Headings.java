package vn.giamngheo.platform.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Recognises the columns of a file by what stands above them. */
final class Headings {

    private Headings() {}

    /**
     * The keys of the columns in the order of the file.
     *
     * @throws ProblemException 400 when a column is unknown, stands there twice or is missing
     */
    static List<String> keys(TableReader file, ImportKind kind) {
        var keys = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var heading : file.headings()) {
            var key = key(heading, file, kind);
            if (!seen.add(key)) {
                throw new ProblemException(ImportProblem.REPEATED_COLUMN, Where.request(), file.headingLine(), heading);
            }
            keys.add(key);
        }
        checkComplete(keys, file, kind);
        return keys;
    }

    private static String key(String heading, TableReader file, ImportKind kind) {
        return kind.columns().stream()
                .filter(column -> isMeant(column.key(), heading)
                        || isMeant(column.heading().vietnamese(), heading))
                .findFirst()
                .map(Column::key)
                .orElseThrow(() -> new ProblemException(
                        ImportProblem.UNKNOWN_COLUMN, Where.request(), file.headingLine(), heading, names(kind)));
    }

    private static void checkComplete(List<String> keys, TableReader file, ImportKind kind) {
        for (var column : kind.columns()) {
            if (column.required() && !keys.contains(column.key())) {
                throw new ProblemException(
                        ImportProblem.MISSING_COLUMN,
                        Where.request(),
                        file.headingLine(),
                        column.heading().vietnamese() + " / " + column.key());
            }
        }
    }

    private static boolean isMeant(String name, String heading) {
        return Normalizer.normalize(heading.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .equals(name.toLowerCase(Locale.ROOT));
    }

    private static String names(ImportKind kind) {
        return kind.columns().stream()
                .map(column -> column.heading().vietnamese() + " / " + column.key())
                .collect(Collectors.joining(", "));
    }
}
