package vn.giamngheo.platform.exports;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.giamngheo.platform.http.Languages;

/**
 * What stands above a column.
 *
 * @param key the English name that programs know; the heading for readers of English too
 * @param vietnamese the heading for readers of Vietnamese, without its number
 * @param kind what it holds
 * @param number of the column in its form; null where it has none of its own
 * @param made how it comes of other columns of its form, such as {@code 1 + 2}; null where it does not
 * @param words for its codes, on paper
 */
public record Heading(
        String key, String vietnamese, Kind kind, Integer number, String made, UnaryOperator<String> words) {

    /** What a column holds: by this it is marked below its heading on paper, and printed. */
    public enum Kind {
        /** Words, codes, days: A, B, C. */
        TEXT,
        /** 1, 2, 3. */
        FIGURE,
        /** A figure with two decimals. */
        PERCENT,
        /** Stands beside the columns of a form and has no mark. */
        BESIDE,
        /** An id or a code that only programs read: it is not on paper. */
        UNPRINTED
    }

    /** A column of text. */
    public Heading(String key, String vietnamese) {
        this(key, vietnamese, Kind.TEXT, null, null, UnaryOperator.identity());
    }

    public static Heading figure(String key, String vietnamese) {
        return new Heading(key, vietnamese).as(Kind.FIGURE);
    }

    public static Heading percent(String key, String vietnamese) {
        return new Heading(key, vietnamese).as(Kind.PERCENT);
    }

    public static Heading beside(String key, String vietnamese) {
        return new Heading(key, vietnamese).as(Kind.BESIDE);
    }

    public static Heading unprinted(String key, String vietnamese) {
        return new Heading(key, vietnamese).as(Kind.UNPRINTED);
    }

    private Heading as(Kind other) {
        return new Heading(key, vietnamese, other, number, made, words);
    }

    boolean isPrinted() {
        return kind != Kind.UNPRINTED;
    }

    /** The column of its form that has this number. */
    public Heading numbered(int ofForm) {
        return new Heading(key, vietnamese, kind, ofForm, made, words);
    }

    /** @param of other columns, such as {@code 1 + 2} */
    public Heading madeOf(String of) {
        return new Heading(key, vietnamese, kind, number, of, words);
    }

    /** A column of codes that are words on paper. */
    public Heading inWords(UnaryOperator<String> wordOf) {
        return new Heading(key, vietnamese, kind, number, made, wordOf);
    }

    /** See {@link #inWords(UnaryOperator)}; a code without a word stays as it is. */
    public Heading inWords(Map<String, String> wordOf) {
        return inWords(code -> wordOf.getOrDefault(code, code));
    }

    public String in(Locale locale) {
        if (!locale.equals(Languages.VIETNAMESE)) {
            return key;
        }
        return number == null ? vietnamese : number + ". " + vietnamese;
    }
}
