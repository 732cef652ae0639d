package vn.giamngheo.plans.cascade;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How it is known how much each place gets. */
enum Method {
    /** Somebody says it. */
    @JsonProperty("by_hand")
    BY_HAND,
    /** In proportion to a base, in whole units that sum exactly. */
    @JsonProperty("by_share")
    BY_SHARE,
    /** The annex of the plan says it. */
    @JsonProperty("from_annex")
    FROM_ANNEX;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
