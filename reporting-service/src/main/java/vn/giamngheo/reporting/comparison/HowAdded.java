package vn.giamngheo.reporting.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a value was added up. */
enum HowAdded {
    /** Observed at the place itself. */
    @JsonProperty("recorded")
    RECORDED,
    /** Observed at places below it, or that it came from. */
    @JsonProperty("summed")
    SUMMED,
    /** From postings of the ledger that crossed its border or were paid in it. */
    @JsonProperty("ledger")
    LEDGER,
    /** From results of villages. */
    @JsonProperty("villages")
    VILLAGES,
    /** From published totals of it, or of places below it. */
    @JsonProperty("published")
    PUBLISHED,
    /** From published totals, and from results of villages that none of them covers. */
    @JsonProperty("published_and_villages")
    PUBLISHED_AND_VILLAGES;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
