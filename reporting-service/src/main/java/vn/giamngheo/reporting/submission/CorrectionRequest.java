package vn.giamngheo.reporting.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason why a locked report is made anew */
record CorrectionRequest(@NotBlank @Size(max = 2000) String reason) {}
