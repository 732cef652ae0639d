package vn.giamngheo.budget.counterpart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What the required share is a share of. */
enum Base {
    /** Of the central money. */
    @JsonProperty("central")
    CENTRAL,
    /** Of central and local money together. */
    @JsonProperty("total")
    TOTAL;

    long of(long central, long local) {
        return this == CENTRAL ? central : Math.addExact(central, local);
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
