package vn.giamngheo.indicators.published;

import jakarta.validation.constraints.NotNull;

/** Why a total that was recorded is none. */
record TotalWithdrawalRequest(@NotNull WithdrawalReason reason) {}
