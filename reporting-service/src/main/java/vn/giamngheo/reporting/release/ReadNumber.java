package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Numbers of a published report as they are shown again: never as a power of ten. */
final class ReadNumber {

    private ReadNumber() {}

    /** @return null for what is no number */
    static BigDecimal of(JsonNode value) {
        if (!value.isNumber()) {
            return null;
        }
        var number = value.decimalValue();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** A percentage, with its two decimals. */
    static BigDecimal percent(JsonNode value) {
        return value.isNumber() ? value.decimalValue().setScale(2) : null;
    }
}
