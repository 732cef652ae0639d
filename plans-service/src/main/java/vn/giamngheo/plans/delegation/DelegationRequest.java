package vn.giamngheo.plans.delegation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.plans.Dated;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;

/**
 * What somebody lets another do in the own name.
 *
 * @param delegate the subject of the token of whoever is to act
 * @param roles of the own ones
 * @param areas codes on {@code validFrom}, each with what lies below it
 * @param validTo the last day, inclusive, within a year
 * @param act that delegates, with its number and date
 */
record DelegationRequest(
        @NotNull @Pattern(regexp = "\\S{1,255}") String delegate,
        @NotNull @Size(min = 1, max = 14) List<@NotNull String> roles,
        @NotNull @Size(min = 1, max = 50) List<@NotNull AreaCode> areas,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validTo,
        @NotNull @Valid Act act)
        implements Dated {}
