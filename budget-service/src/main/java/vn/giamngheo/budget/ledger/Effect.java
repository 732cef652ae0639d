package vn.giamngheo.budget.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import vn.giamngheo.platform.value.Money;

/**
 * What a posting does to the balances of its giver and its receiver. An amount below zero undoes what the same effect did
 * before: a reversal, a recall or a refund is a posting like the one that it takes back, written in red.
 */
public enum Effect {
    /** Money comes to the receiver from the giver, or from outside of the ledger. */
    @JsonProperty("give")
    GIVE,
    /** Money goes on into another spending year of the same holder: out of one balance, into the other. */
    @JsonProperty("carry")
    CARRY,
    /** Money leaves the ledger to a payee, for something that was delivered. */
    @JsonProperty("pay")
    PAY,
    /** Money leaves the ledger to a payee before the delivery; it is cleared by payments, or refunded. */
    @JsonProperty("advance")
    ADVANCE,
    /** Money is bound by a contract; it stays with its holder, who has no other use for it. */
    @JsonProperty("commit")
    COMMIT;

    Movement ofGiver(Money amount) {
        return switch (this) {
            case GIVE -> Movement.passingOn(amount);
            case CARRY -> Movement.carrying(amount);
            case PAY -> Movement.paying(amount);
            case ADVANCE -> Movement.advancing(amount);
            case COMMIT -> Movement.committing(amount);
        };
    }

    /** @throws IllegalStateException for an effect that nobody receives by */
    Movement ofReceiver(Money amount) {
        return switch (this) {
            case GIVE, CARRY -> Movement.receiving(amount);
            case PAY, ADVANCE, COMMIT -> throw new IllegalStateException(this + " has no receiver");
        };
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
