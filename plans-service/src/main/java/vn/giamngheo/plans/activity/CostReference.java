package vn.giamngheo.plans.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;

/**
 * The paper of the ledger that paid for something, as whoever recorded it named it: this service does not look it up.
 *
 * @param id of the paper; absent where it is named by its number
 * @param number absent where it is named by its id
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record CostReference(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "cost_kind")
        Paper kind,

        @Column(name = "cost_id") UUID id,

        @Size(min = 1, max = 100) @Column(name = "cost_number")
        String number) {

    enum Paper {
        @JsonProperty("payment")
        PAYMENT,
        @JsonProperty("allocation")
        ALLOCATION;

        /** @param name one of those on the wire */
        static Paper ofWireName(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
