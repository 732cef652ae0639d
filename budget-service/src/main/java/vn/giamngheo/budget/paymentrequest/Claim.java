package vn.giamngheo.budget.paymentrequest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.platform.value.Money;

/**
 * What is requested, and what is paid: both must be the same.
 *
 * @param contractId null where there is none
 * @param stage of the contract; null for an advance, and without a contract
 * @param clears how much of the amount clears advances, in đồng
 * @param amount in đồng
 */
public record Claim(
        Kind kind,
        UUID contractId,
        Integer stage,
        Money clears,
        String programme,
        Holder holder,
        Purpose purpose,
        String payee,
        Money amount) {

    /** What is asked for. */
    public enum Kind {
        @JsonProperty("payment")
        PAYMENT,
        @JsonProperty("advance")
        ADVANCE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The fields, by the names of a body, in which another says something else. */
    List<String> differences(Claim other) {
        var mine = fields();
        var theirs = other.fields();
        return mine.keySet().stream()
                .filter(name -> !Objects.equals(mine.get(name), theirs.get(name)))
                .toList();
    }

    private Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", kind);
        fields.put("contract", contractId);
        fields.put("stage", stage);
        fields.put("clears", clears);
        fields.put("programme", programme);
        fields.put("holder", holder);
        fields.put("line", purpose.lineCode());
        fields.put("source", purpose.source());
        fields.put("nature", purpose.nature());
        fields.put("originYear", purpose.originYear());
        fields.put("year", purpose.spendingYear());
        fields.put("payee", payee);
        fields.put("amount", amount);
        return fields;
    }
}
