package vn.giamngheo.reporting.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason why the draft is none */
record DraftWithdrawalRequest(@NotBlank @Size(max = 1000) String reason) {}
