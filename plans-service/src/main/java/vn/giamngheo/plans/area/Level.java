package vn.giamngheo.plans.area;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import vn.giamngheo.platform.value.AreaCode;

/** The levels of the tree of places. Districts ended on 2025-06-30. */
enum Level {
    @JsonProperty("province")
    PROVINCE(2),
    @JsonProperty("district")
    DISTRICT(3),
    @JsonProperty("commune")
    COMMUNE(5);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    /** An official code says its level by its length. */
    boolean fits(AreaCode code) {
        return code.text().length() == digits && Character.isDigit(code.text().charAt(0));
    }

    /** Whether a place of this level may lie directly below one of the other. */
    boolean liesBelow(String parentLevel) {
        return switch (this) {
            case PROVINCE -> parentLevel.equals("country");
            case DISTRICT -> parentLevel.equals("province");
            case COMMUNE -> parentLevel.equals("district") || parentLevel.equals("province");
        };
    }

    int digits() {
        return digits;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
