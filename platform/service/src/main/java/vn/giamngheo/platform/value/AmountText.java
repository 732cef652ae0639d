package vn.giamngheo.platform.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as officials write them: dots group thousands, a comma begins the fraction, and the unit is said with it
 * ({@code 1.046,625 triệu}, {@code 12,5 tỷ}) or for all of a column. Read exactly, to the đồng, or not at all.
 */
public final class AmountText {

    private static final Pattern FORM = Pattern.compile(
            "(?<whole>[0-9]+|[1-9][0-9]{0,2}(?:\\.[0-9]{3})+)(?:,(?<fraction>[0-9]+))?\\s*(?<unit>\\p{L}.*)?");

    private static final Map<String, MoneyUnit> UNITS = Map.ofEntries(
            Map.entry("đ", MoneyUnit.DONG),
            Map.entry("đồng", MoneyUnit.DONG),
            Map.entry("vnd", MoneyUnit.DONG),
            Map.entry("vnđ", MoneyUnit.DONG),
            Map.entry("triệu", MoneyUnit.TRIEU),
            Map.entry("triệu đồng", MoneyUnit.TRIEU),
            Map.entry("trđ", MoneyUnit.TRIEU),
            Map.entry("tỷ", MoneyUnit.TY),
            Map.entry("tỉ", MoneyUnit.TY),
            Map.entry("tỷ đồng", MoneyUnit.TY),
            Map.entry("tỉ đồng", MoneyUnit.TY));

    /** Whoever writes more digits than any amount has is not read. */
    private static final int LONGEST = 60;

    /** Why an amount is not read. */
    public enum Reason {
        NOT_AN_AMOUNT,
        /** One dot before three digits and no unit: a thousand and some, or one and a fraction of something larger. */
        AMBIGUOUS,
        FRACTION_OF_A_DONG,
        TOO_LARGE,
        NEGATIVE
    }

    /** An amount that is not read. */
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

    private AmountText() {}

    /**
     * @param declared the unit of the column; null where none is declared
     * @throws Unreadable when it is none, or not certainly one
     */
    public static Money read(String text, MoneyUnit declared) {
        var form = FORM.matcher(text.strip().replace('\u00a0', ' '));
        if (text.length() > LONGEST || !form.matches()) {
            throw new Unreadable(text.strip().startsWith("-") ? Reason.NEGATIVE : Reason.NOT_AN_AMOUNT);
        }
        var unit = unit(form, declared);
        if (unit == null && isGroupedOnce(form.group("whole"))) {
            throw new Unreadable(Reason.AMBIGUOUS);
        }
        return exact(number(form), unit);
    }

    /**
     * A number of a file that has numbers.
     *
     * @param declared the unit of the column; đồng where none is declared
     * @throws Unreadable when it is no amount of whole đồng
     */
    public static Money read(BigDecimal number, MoneyUnit declared) {
        return exact(number, declared);
    }

    /** As {@link #read} reads it again. */
    public static String write(Money amount, MoneyUnit unit) {
        var number = BigDecimal.valueOf(amount.dong(), unit.zeros()).stripTrailingZeros();
        var parts = number.setScale(Math.max(0, number.scale())).toPlainString().split("\\.");
        var whole = parts[0].replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", ".");
        return whole + (parts.length == 2 ? "," + parts[1] : "") + " " + unit.word();
    }

    private static MoneyUnit unit(Matcher form, MoneyUnit declared) {
        var said = form.group("unit");
        if (said == null) {
            return declared;
        }
        var unit = UNITS.get(said.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        if (unit == null) {
            throw new Unreadable(Reason.NOT_AN_AMOUNT);
        }
        return unit;
    }

    private static boolean isGroupedOnce(String whole) {
        return whole.indexOf('.') >= 0 && whole.indexOf('.') == whole.lastIndexOf('.');
    }

    private static BigDecimal number(Matcher form) {
        var fraction = form.group("fraction");
        return new BigDecimal(form.group("whole").replace(".", "") + (fraction == null ? "" : "." + fraction));
    }

    private static Money exact(BigDecimal number, MoneyUnit unit) {
        if (number.signum() < 0) {
            throw new Unreadable(Reason.NEGATIVE);
        }
        if (number.precision() - (long) number.scale() > LONGEST) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        var dong = (unit == null ? MoneyUnit.DONG : unit).dong(number).stripTrailingZeros();
        if (dong.compareTo(BigDecimal.valueOf(Money.LIMIT)) > 0) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        if (dong.scale() > 0) {
            throw new Unreadable(Reason.FRACTION_OF_A_DONG);
        }
        return Money.of(dong.longValueExact());
    }
}
