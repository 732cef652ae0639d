package vn.giamngheo.indicators.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.reference.Name;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;

/**
 * A policy to add.
 *
 * @param area {@code VN}, or the code on the first day of the province whose own it is
 * @param newlyEscapedMonths for how long a household counts as newly escaped; where it is entitled, and only there
 * @param norm what one beneficiary gets in a period; absent where it is no fixed amount of money
 * @param validTo the last day, inclusive; absent while no end is known
 * @param act its legal basis
 */
record PolicyRequest(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,59}")
        String code,

        @NotNull @Valid Name name,
        @NotNull PolicyKind kind,
        @NotNull AreaCode area,
        @NotNull Beneficiary beneficiary,
        @NotEmpty @Size(max = 4) List<@NotNull EntitledClass> classes,
        @Min(1) @Max(120) Integer newlyEscapedMonths,
        Money norm,
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @NotNull @Valid Act act) {}
