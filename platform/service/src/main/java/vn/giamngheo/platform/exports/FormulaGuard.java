package vn.giamngheo.platform.exports;

import java.util.regex.Pattern;

/**
 * Keeps text from being run as a formula when a spreadsheet program opens it: an apostrophe before {@code = + - @},
 * which reading takes away again. Text that has such an apostrophe already gets one more, so that nothing is lost.
 */
public final class FormulaGuard {

    /** Some programs pass over blanks and read the wide signs of East Asia. */
    private static final String FORMULA = "[\\s\\u00a0]*[=+\\-@\\t\\r\\uff1d\\uff0b\\uff0d\\uff20].*";

    private static final Pattern DANGEROUS = Pattern.compile("'*" + FORMULA, Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + FORMULA, Pattern.DOTALL);

    private FormulaGuard() {}

    public static String guard(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    public static String unguard(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
