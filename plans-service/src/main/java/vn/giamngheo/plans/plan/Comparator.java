package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
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
    REDUCE_BY;

    boolean isLowerBound() {
        return this == AT_LEAST || this == MORE_THAN;
    }

    boolean isUpperBound() {
        return this == AT_MOST || this == LESS_THAN;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
