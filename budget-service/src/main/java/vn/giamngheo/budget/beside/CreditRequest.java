package vn.giamngheo.budget.beside;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;

/**
 * Policy credit of one programme of the policy bank at one place in one month; amounts in đồng.
 *
 * @param area the place, with all below it, by its code on the last day of the month
 * @param creditProgramme the bank's own code or name of its programme
 * @param month such as {@code 2023-06}
 * @param lent doanh số cho vay, in the month
 * @param recovered doanh số thu nợ, in the month
 * @param outstanding dư nợ, at its end
 * @param overdue nợ quá hạn, at its end; a part of what is outstanding
 * @param borrowers households with a loan at its end (số hộ còn dư nợ)
 */
record CreditRequest(
        @NotNull AreaCode area,
        @NotBlank @Size(max = 100) String creditProgramme,

        @NotBlank @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])")
        String month,

        @NotNull Money lent,
        @NotNull Money recovered,
        @NotNull Money outstanding,
        @NotNull Money overdue,
        @NotNull @PositiveOrZero Integer borrowers) {}
