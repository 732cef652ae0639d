package vn.giamngheo.reporting.inquiry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import vn.giamngheo.platform.act.Act;

/**
 * @param dueAt later than before, an instant with its offset
 * @param act that orders it; absent for none
 */
record ExtensionRequest(
        @NotNull OffsetDateTime dueAt,
        @NotBlank @Size(max = 2000) String reason,
        @Valid Act act) {}
