package vn.giamngheo.reporting.release;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;

/**
 * What to show to everybody.
 *
 * @param snapshots of one province and year, at most one of each report
 * @param act that decides it, signed
 */
record ReleaseRequest(
        @NotEmpty @Size(max = 3) List<@NotNull UUID> snapshots,
        @NotNull @Valid Act act) {}
