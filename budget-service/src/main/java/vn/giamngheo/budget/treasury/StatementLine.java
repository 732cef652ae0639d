package vn.giamngheo.budget.treasury;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;

/**
 * A line of a treasury's statement.
 *
 * @param areaId the place whose table of codes it is read by
 * @param date of the voucher
 * @param item tells lines of one voucher with the same codes apart; 1 when the statement numbers none
 * @param amount in đồng, above zero; its kind says which way it went
 * @param codeId the row of the table that says what its codes mean; absent when none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementLine(
        UUID id,
        UUID areaId,
        String voucher,
        LocalDate date,
        Codes codes,
        LineKind kind,
        int item,
        Money amount,
        String description,
        UUID codeId) {}
