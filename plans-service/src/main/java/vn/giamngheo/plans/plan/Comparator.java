package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Locale;

/** How an actual value is held against a target. */
enum Comparator {
    @JsonProperty("at_least")
    AT_LEAST,
    @JsonProperty("more_than")
    MORE_THAN,
    @JsonProperty("at_most")
    AT_MOST,
    @JsonProperty("less_than")
    LESS_THAN,
    @JsonProperty("equal")
    EQUAL,
    @JsonProperty("about")
    ABOUT,
    @JsonProperty("reduce_by")
    REDUCE_BY,
    /** From one value to another, both inclusive. */
    @JsonProperty("range")
    RANGE,
    /** In words alone: the population says what. */
    @JsonProperty("qualitative")
    QUALITATIVE;

    boolean isLowerBound() {
        return this == AT_LEAST || this == MORE_THAN;
    }

    boolean isUpperBound() {
        return this == AT_MOST || this == LESS_THAN;
    }

    boolean isExact() {
        return !isLowerBound() && !isUpperBound();
    }

    /** Whether its figure is meant as it stands, or as the same bound as another of its kind: sums of such can be held against one. */
    boolean statesOneFigure() {
        return this == EQUAL || this == REDUCE_BY || this == MORE_THAN || this == AT_LEAST;
    }

    /** Whether a value keeps to the bound; an exact comparator admits its own value only. */
    boolean admits(BigDecimal value, BigDecimal bound) {
        var difference = value.compareTo(bound);
        return switch (this) {
            case AT_LEAST -> difference >= 0;
            case MORE_THAN -> difference > 0;
            case AT_MOST -> difference <= 0;
            case LESS_THAN -> difference < 0;
            case EQUAL, ABOUT, REDUCE_BY, RANGE, QUALITATIVE -> difference == 0;
        };
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
