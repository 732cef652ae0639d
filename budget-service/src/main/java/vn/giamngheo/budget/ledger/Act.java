package vn.giamngheo.budget.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.giamngheo.platform.value.PartialDate;

/**
 * The legal act that a document rests on.
 *
 * @param number absent where the act has none
 * @param issuedOn a day, a month or a year; absent where it is not dated
 */
public record Act(
        @Size(max = 100) String number,
        PartialDate issuedOn,
        @NotBlank @Size(max = 300) String issuer,
        @NotBlank @Size(max = 500) String title) {}
