package vn.giamngheo.reporting.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reasons what is to be changed before it is accepted */
record ReturnRequest(@NotBlank @Size(max = 5000) String reasons) {}
