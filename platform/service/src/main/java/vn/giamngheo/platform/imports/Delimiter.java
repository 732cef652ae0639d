package vn.giamngheo.platform.imports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** What stands between two cells of a CSV file; Vietnamese Excel writes semicolons. */
public enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /** @return null when the parameter is absent: the heading tells */
    static Delimiter asked(String value) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(values())
                .filter(delimiter -> delimiter.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.parameter("delimiter"), value, "[comma, semicolon, tab]"));
    }

    /** The one that the heading has most of; no heading of ours has any of them inside. */
    static Delimiter of(String heading) {
        return Arrays.stream(values())
                .max(Comparator.comparingLong((Delimiter delimiter) -> delimiter.in(heading))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private long in(String heading) {
        return heading.chars().filter(letter -> letter == character).count();
    }
}
