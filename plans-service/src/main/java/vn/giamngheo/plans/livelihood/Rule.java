package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;

/**
 * What an act requires of the projects of one kind, of a place and all below it. What it leaves out it does not require.
 *
 * @param validTo the last day, inclusive; absent while no end is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rule(
        UUID id, UUID areaId, ProjectKind kind, LocalDate validFrom, LocalDate validTo, Limits limits, UUID actId) {

    /**
     * The figures.
     *
     * @param supportPercent how much of the cost the state may bear
     * @param beneficiariesPercent how many of the households must be poor, near-poor or newly escaped
     * @param directPercent how much of the state's support must go directly into production
     * @param mostSupport of the state for one project, in đồng
     * @param mostCost of one project, in đồng
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Limits(
            @Valid SupportPercent supportPercent,

            @Digits(integer = 3, fraction = 4) @DecimalMin("0") @DecimalMax("100")
            BigDecimal beneficiariesPercent,

            @Digits(integer = 3, fraction = 4) @DecimalMin("0") @DecimalMax("100")
            BigDecimal directPercent,

            Money mostSupport,
            Money mostCost) {}

    /** By the class of the project's places; of places of several classes the lowest holds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SupportPercent(
            @Digits(integer = 3, fraction = 4) @DecimalMin("0") @DecimalMax("100")
            BigDecimal speciallyDifficult,

            @Digits(integer = 3, fraction = 4) @DecimalMin("0") @DecimalMax("100")
            BigDecimal difficult,

            @Digits(integer = 3, fraction = 4) @DecimalMin("0") @DecimalMax("100")
            BigDecimal elsewhere) {

        static final SupportPercent NONE = new SupportPercent(null, null, null);

        /** @param difficulty the class of a place; null where it has none */
        BigDecimal of(String difficulty) {
            return switch (difficulty == null ? "none" : difficulty) {
                case "specially_difficult" -> speciallyDifficult;
                case "difficult" -> difficult;
                default -> elsewhere;
            };
        }
    }
}
