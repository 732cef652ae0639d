package vn.giamngheo.indicators.observation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Approves many figures, each by itself. */
record ApprovalsRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid Row> observations) {

    /** See {@link ApprovalRequest}. */
    record Row(
            @NotNull UUID id,
            @NotNull @Positive Integer version,
            @NotNull LocalDate on) {

        ApprovalRequest approval() {
            return new ApprovalRequest(version, on);
        }
    }
}
