package vn.giamngheo.platform.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as people write them, with dot and comma in either role. Read as the writer declares it; where nobody does, only
 * what can be read in one way.
 */
public final class NumberText {

    private static final Pattern PLAIN = Pattern.compile("[0-9]+");
    private static final int LONGEST = 30;

    /** Which mark groups the thousands, and which begins the fraction. */
    public enum Style {
        /** {@code 1.234,5}. */
        DOT_GROUPS(".", ","),
        /** {@code 1,234.5}. */
        COMMA_GROUPS(",", ".");

        private final String group;
        private final Pattern form;

        Style(String group, String fraction) {
            this.group = group;
            this.form =
                    Pattern.compile("([0-9]+|[1-9][0-9]{0,2}(\\%s[0-9]{3})+)(\\%s[0-9]+)?".formatted(group, fraction));
        }

        /** @return null when it is none so written */
        private BigDecimal read(String text) {
            return form.matcher(text).matches()
                    ? new BigDecimal(text.replace(group, "").replace(',', '.'))
                    : null;
        }
    }

    /** Why a number is not read. */
    public enum Reason {
        NOT_A_NUMBER,
        /** {@code 1.234}: a thousand and some, or one and a fraction. */
        AMBIGUOUS
    }

    /** A number that is not read. */
    public static final class Unreadable extends IllegalArgumentException {

        private final Reason reason;

        Unreadable(Reason reason) {
            super(reason.name(), null);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    private NumberText() {}

    /**
     * @param declared null where nobody says
     * @return zero or more
     * @throws Unreadable when it is none, or not certainly one
     */
    public static BigDecimal read(String text, Style declared) {
        var number = text.strip();
        if (number.length() > LONGEST) {
            throw new Unreadable(Reason.NOT_A_NUMBER);
        }
        if (PLAIN.matcher(number).matches()) {
            return new BigDecimal(number);
        }
        return declared == null ? undeclared(number) : required(declared.read(number));
    }

    private static BigDecimal undeclared(String number) {
        var one = Style.DOT_GROUPS.read(number);
        var other = Style.COMMA_GROUPS.read(number);
        if (one != null && other != null && one.compareTo(other) != 0) {
            throw new Unreadable(Reason.AMBIGUOUS);
        }
        return required(one == null ? other : one);
    }

    private static BigDecimal required(BigDecimal number) {
        if (number == null) {
            throw new Unreadable(Reason.NOT_A_NUMBER);
        }
        return number;
    }
}
