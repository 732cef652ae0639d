package vn.giamngheo.indicators.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a support that was recorded is none. */
record WithdrawalRequest(@NotBlank @Size(max = 300) String reason) {}
