package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.giamngheo.events.FundingRequested;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * A request that the ledger reserve money for a project.
 *
 * @param holder whose money, by a code on {@code date}
 * @param parts together at most the state's support that was approved
 */
record FundingBody(
        @NotNull LocalDate date,
        @NotNull @Valid HolderRef holder,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull Part> parts) {

    /** An area or an agency, not both. */
    record HolderRef(AreaCode area, @Size(min = 1, max = 50) String agency) {}

    /** The budget that money comes from. */
    enum Source {
        @JsonProperty("central")
        CENTRAL,
        @JsonProperty("province")
        PROVINCE,
        @JsonProperty("district")
        DISTRICT,
        @JsonProperty("commune")
        COMMUNE;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param year the budget year in which it is used
     * @param originYear the budget year that it was first given in; {@code year} when absent
     * @param amount in đồng, above zero
     */
    record Part(
            @NotBlank String line,
            @NotNull Source source,
            @NotNull Nature nature,
            @NotNull @Min(2000) @Max(2100) Integer year,
            @Min(2000) @Max(2100) Integer originYear,
            @NotNull Money amount) {

        FundingRequested.Part fact() {
            return new FundingRequested.Part(
                    line,
                    source.wireName(),
                    nature.wireName(),
                    originYear == null ? year : originYear,
                    year,
                    amount.dong());
        }
    }

    Money total() {
        return Money.sum(parts.stream().map(Part::amount).toList());
    }

    /** @param reason why it is taken back */
    record Cancellation(
            @NotNull LocalDate date,
            @NotBlank @Size(max = 1000) String reason) {}
}
