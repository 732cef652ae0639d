package vn.giamngheo.platform.exports;

import java.util.regex.Pattern;

/**
 * Keeps text from being run as a formula when a spreadsheet program opens it: an apostrophe before {@code = + - @},
 * which reading takes away again. Text that has such an apostrophe already gets one more, so that nothing is lost.
 */
public final class FormulaGuard {

    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private FormulaGuard() {}

    public static String guard(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    public static String unguard(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
