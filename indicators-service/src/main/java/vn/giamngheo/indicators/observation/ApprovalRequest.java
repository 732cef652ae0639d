package vn.giamngheo.indicators.observation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/**
 * Approves the last version of a figure.
 *
 * @param version the number of the one that was read: a later one is not approved unseen
 * @param on the day from which it is in force
 */
record ApprovalRequest(
        @NotNull @Positive Integer version, @NotNull LocalDate on) {}
