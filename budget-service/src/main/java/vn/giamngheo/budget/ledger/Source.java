package vn.giamngheo.budget.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import vn.giamngheo.platform.http.Words;

/** The budget that money comes from, all the way down. Central stands alone, the others together are local. */
public enum Source {
    @JsonProperty("central")
    CENTRAL("country", "trung ương"),
    @JsonProperty("province")
    PROVINCE("province", "tỉnh"),
    @JsonProperty("district")
    DISTRICT("district", "huyện"),
    @JsonProperty("commune")
    COMMUNE("commune", "xã");

    private final String level;
    private final String vietnamese;

    Source(String level, String vietnamese) {
        this.level = level;
        this.vietnamese = vietnamese;
    }

    /** The level of places at which this money enters the ledger. */
    public String level() {
        return level;
    }

    /** As readers say it: money of the central level, the province. */
    public Words words() {
        return new Words(vietnamese, wireName());
    }

    /** The level at which this money enters the ledger, in the same words. */
    public Words levelInWords() {
        return new Words(vietnamese, level);
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
