package vn.giamngheo.indicators.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;

/** What is sent in the course of a review. Every date is the day on which it was done. */
final class Requests {

    private Requests() {}

    /**
     * A review to open.
     *
     * @param area the commune, by its code on {@code openedOn}
     * @param openingOn the day with whose classes the period begins: that of the last yearly decision where there is one
     */
    record Opening(
            @NotNull AreaCode area,
            @NotNull ReviewKind kind,
            @NotNull String standard,
            @NotNull @Min(2000) @Max(2100) Integer year,
            @NotNull LocalDate openedOn,
            @NotNull LocalDate openingOn) {}

    /**
     * The handover of a review whose commune has ended.
     *
     * @param act the act that hands it over
     * @param successor the code of the place that goes on with it, on {@code on}
     * @param on the first day, after the end
     */
    record Handover(
            @NotNull @Valid Act act,
            @NotNull AreaCode successor,
            @NotNull LocalDate on) {}

    /**
     * Households for the list.
     *
     * @param households those that ask; absent: all that are poor or near-poor now
     * @param requestedOn when they asked; absent where nobody asked
     */
    record Listing(@NotNull LocalDate on, @Size(max = 1000) List<@NotNull UUID> households, LocalDate requestedOn) {}

    /**
     * What a surveyor found. Either income or what sheet B1 counts.
     *
     * @param monthlyIncome of a person
     * @param b1 how many of each item of sheet B1 the household has, by the item's code
     * @param lacking codes of the standard's indicators
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Surveyed(
            @NotNull UUID household,
            @NotNull LocalDate on,
            Money monthlyIncome,
            @Size(max = 500) Map<@NotNull String, @NotNull @PositiveOrZero @Max(1000) Integer> b1,
            @NotNull @Size(max = 100) List<@NotNull String> lacking) {}

    /** A village meeting. */
    record Meeting(
            @NotNull AreaCode village,
            @NotNull LocalDate on,
            @NotNull @Min(1) @Max(100_000) Integer attended,
            @NotNull @Min(0) @Max(100_000) Integer agreed) {}

    /** A public posting. @param to the last day; {@code places} where it hangs or is read out */
    record Posting(
            @NotNull AreaCode village,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> places) {}

    record Objection(
            @NotNull UUID household,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 1000) String reason) {}

    /** What a re-check found. @param upheld whether the objection was right */
    record Recheck(@NotNull Boolean upheld, @NotNull @Valid Surveyed finding) {}

    /** The opinion of the district's chairman. */
    record Opinion(@NotNull LocalDate on, @NotNull @Valid Act act) {}

    record Refusal(
            @NotNull UUID household,
            @NotBlank @Size(max = 1000) String reasons) {}

    /**
     * The decision of the commune's chairman.
     *
     * @param effectiveOn from when the classes hold; the day of the decision by default
     */
    record Decision(
            @NotNull LocalDate on,
            LocalDate effectiveOn,
            @NotNull @Valid Act act) {

        LocalDate holdsFrom() {
            return effectiveOn == null ? on : effectiveOn;
        }
    }

    /** A decision that was signed on paper, with what it says of each household. */
    record SignedDecision(
            @NotNull LocalDate on,
            LocalDate effectiveOn,
            @NotNull @Valid Act act,
            @NotEmpty @Size(max = 5000) List<@NotNull @Valid Recognised> households) {

        LocalDate holdsFrom() {
            return effectiveOn == null ? on : effectiveOn;
        }
    }

    record Recognised(@NotNull UUID household, @NotNull PovertyClass povertyClass) {}
}
