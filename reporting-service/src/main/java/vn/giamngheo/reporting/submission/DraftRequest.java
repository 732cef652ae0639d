package vn.giamngheo.reporting.submission;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import vn.giamngheo.platform.value.AreaCode;

/**
 * A report to be drafted.
 *
 * @param area the code of the place on the last day of the period
 * @param agency the code of its agency that owes the report; absent where the place itself does
 */
record DraftRequest(@NotNull UUID period, @NotNull AreaCode area, String agency) {}
