package vn.giamngheo.indicators.published;

import java.time.Instant;

/** That a recorded total is none, and why. */
record TotalWithdrawal(WithdrawalReason reason, Instant at) {}
