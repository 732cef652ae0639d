package vn.giamngheo.indicators.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Locale;

/** What an indicator is counted in. */
enum Unit {
    @JsonProperty("percent")
    PERCENT(false),
    @JsonProperty("percentage_points")
    PERCENTAGE_POINTS(false),
    @JsonProperty("households")
    HOUSEHOLDS(true),
    @JsonProperty("people")
    PEOPLE(true),
    @JsonProperty("models")
    MODELS(true),
    @JsonProperty("percentage_points_per_year")
    PERCENTAGE_POINTS_PER_YEAR(false),
    @JsonProperty("communes")
    COMMUNES(true),
    /** Công trình. */
    @JsonProperty("works")
    WORKS(true);

    private final boolean countsWholeThings;

    Unit(boolean countsWholeThings) {
        this.countsWholeThings = countsWholeThings;
    }

    static Unit of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    /** Whether there is no half of one, and no less than none. */
    boolean countsWholeThings() {
        return countsWholeThings;
    }

    /** Whether the value is one that it can have. */
    boolean allows(BigDecimal value) {
        return !countsWholeThings
                || value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
    }
}
