package vn.giamngheo.budget.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import vn.giamngheo.platform.value.Money;

/** What an estimate or an allocation decides. */
public enum Decision {
    /** Giao đầu năm. */
    @JsonProperty("initial")
    INITIAL,
    /** Giao bổ sung. */
    @JsonProperty("supplementary")
    SUPPLEMENTARY,
    /** Điều chỉnh, lần thứ n: gives here and takes back there; what it takes back is below zero. */
    @JsonProperty("adjustment")
    ADJUSTMENT,
    /** Thu hồi: what it names, above zero, is taken back. */
    @JsonProperty("recall")
    RECALL;

    /** A request that does not say decides for the first time. */
    public static Decision of(Decision asked) {
        return asked == null ? INITIAL : asked;
    }

    /** What is posted for an amount that the act names. */
    public Money posted(Money amount) {
        return this == RECALL ? Money.ZERO.minus(amount) : amount;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
