package vn.giamngheo.indicators.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;

/** How the left side must stand to the right one. */
public enum Operator {
    EQUAL("=", "≠"),
    AT_MOST("≤", ">"),
    AT_LEAST("≥", "<"),
    BELOW("<", "≥"),
    ABOVE(">", "≤"),
    DIFFERENT("≠", "=");

    private final String sign;
    private final String broken;

    Operator(String sign, String broken) {
        this.sign = sign;
        this.broken = broken;
    }

    /** As it should be. */
    public String sign() {
        return sign;
    }

    /** As it is where the rule is broken. */
    public String broken() {
        return broken;
    }

    /** @param tolerance by how much the sides may be apart, or one beyond the other; not negative */
    boolean holds(BigDecimal left, BigDecimal right, BigDecimal tolerance) {
        var beyond = left.subtract(right);
        return switch (this) {
            case EQUAL -> beyond.abs().compareTo(tolerance) <= 0;
            case AT_MOST -> beyond.compareTo(tolerance) <= 0;
            case AT_LEAST -> beyond.negate().compareTo(tolerance) <= 0;
            case BELOW -> beyond.compareTo(tolerance) < 0;
            case ABOVE -> beyond.negate().compareTo(tolerance) < 0;
            case DIFFERENT -> beyond.abs().compareTo(tolerance) > 0;
        };
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
