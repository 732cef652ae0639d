package vn.giamngheo.budget.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The budget that money comes from, all the way down. Central stands alone, the others together are local. */
public enum Source {
    @JsonProperty("central")
    CENTRAL("country"),
    @JsonProperty("province")
    PROVINCE("province"),
    @JsonProperty("district")
    DISTRICT("district"),
    @JsonProperty("commune")
    COMMUNE("commune");

    private final String level;

    Source(String level) {
        this.level = level;
    }

    /** The level of places at which this money enters the ledger. */
    public String level() {
        return level;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
