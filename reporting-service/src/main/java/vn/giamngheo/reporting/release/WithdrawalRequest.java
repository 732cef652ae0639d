package vn.giamngheo.reporting.release;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why figures are shown no more. */
record WithdrawalRequest(@NotBlank @Size(max = 1000) String reason) {}
