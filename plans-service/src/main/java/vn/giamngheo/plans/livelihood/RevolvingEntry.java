package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.plans.plan.MoneyColumn;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.Money;

/**
 * Something that went into or out of the revolving capital of a project (quay vòng vốn).
 *
 * @param amount in đồng; what is in kind as it was valued
 * @param households how many gave it back, or got it
 * @param act the id of the project's act that decided it; absent where none did
 * @param withdrawnReason why it counts no longer; absent while it does
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevolvingEntry(
        @Enumerated(EnumType.STRING) RevolvingKind kind,
        LocalDate date,
        @Convert(converter = MoneyColumn.class) Money amount,
        @Enumerated(EnumType.STRING) RevolvingForm form,
        int households,
        @Column(name = "act_id") UUID act,
        String recordedBy,
        String withdrawnReason,
        String withdrawnBy) {

    enum RevolvingKind {
        /** Households gave it back. */
        @JsonProperty("returned")
        RETURNED,
        /** It went to the next households. */
        @JsonProperty("lent_on")
        LENT_ON
    }

    enum RevolvingForm {
        @JsonProperty("cash")
        CASH,
        @JsonProperty("in_kind")
        IN_KIND
    }

    /**
     * What a body says of it.
     *
     * @param amount in đồng; what is in kind as it was valued
     * @param households how many gave it back, or got it
     * @param act that decided it; absent where none did
     */
    record RevolvingBody(
            @NotNull RevolvingKind kind,
            @NotNull LocalDate date,
            @NotNull Money amount,
            @NotNull RevolvingForm form,
            @NotNull @Min(1) @Max(1_000_000) Integer households,
            @Valid Act act) {}

    /** Why an entry counts no longer. */
    record RevolvingWithdrawal(@NotBlank @Size(max = 1000) String reason) {}

    static RevolvingEntry of(RevolvingBody body, UUID act, String by) {
        return new RevolvingEntry(
                body.kind(), body.date(), body.amount(), body.form(), body.households(), act, by, null, null);
    }

    RevolvingEntry withdrawn(String reason, String by) {
        return new RevolvingEntry(kind, date, amount, form, households, act, recordedBy, reason, by);
    }

    boolean counts() {
        return withdrawnReason == null;
    }

    /** By how much there is more of it. */
    Money change() {
        return kind == RevolvingKind.RETURNED ? amount : Money.ZERO.minus(amount);
    }
}
