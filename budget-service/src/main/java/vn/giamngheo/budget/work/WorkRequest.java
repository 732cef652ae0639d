package vn.giamngheo.budget.work;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;

/**
 * A work (công trình).
 *
 * @param code of the investment project, the only one of its kind
 * @param date the day on which place and investor are named
 * @param area where it is
 * @param investor code of the agency
 * @param act the investment decision (quyết định đầu tư)
 */
record WorkRequest(
        @NotBlank @Size(max = 50) String code,
        @NotBlank String programme,
        @NotNull LocalDate date,
        @NotNull AreaCode area,
        @NotNull @Valid Content content) {

    /**
     * What may change by a later decision.
     *
     * @param costs the total cost by source, each once
     * @param capital what is planned for the years, by source; together not above the cost
     */
    record Content(
            @NotBlank @Size(max = 500) String name,
            @NotBlank String investor,
            @NotNull @Valid Act act,
            @NotEmpty @Size(max = 4) List<@Valid @NotNull CostPart> costs,
            @NotNull @Size(max = 100) List<@Valid @NotNull CapitalPart> capital,
            LocalDate startOn,
            LocalDate finishOn) {}

    /** @param amount in đồng, above zero */
    record CostPart(@NotNull Source source, @NotNull Money amount) {}

    /** @param amount in đồng, above zero */
    record CapitalPart(
            @NotNull @Min(2000) @Max(2100) Integer year,
            @NotNull Source source,
            @NotNull Money amount) {}
}
