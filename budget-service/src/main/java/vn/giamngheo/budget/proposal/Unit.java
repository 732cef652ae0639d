package vn.giamngheo.budget.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import vn.giamngheo.platform.value.Money;

/** To what amounts are rounded. */
enum Unit {
    @JsonProperty("dong")
    DONG(1),
    /** Nghìn đồng. */
    @JsonProperty("thousand")
    THOUSAND(1_000),
    /** Triệu đồng. */
    @JsonProperty("million")
    MILLION(1_000_000);

    private final long dong;

    Unit(long dong) {
        this.dong = dong;
    }

    Money amount() {
        return Money.of(dong);
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
