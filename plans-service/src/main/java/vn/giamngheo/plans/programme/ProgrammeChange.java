package vn.giamngheo.plans.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.platform.reference.Name;

/**
 * A programme as it is to be. Its code and its first day stay, and so do its lines: others are added, all can be renamed.
 *
 * @param validTo last day of its period, inclusive
 */
record ProgrammeChange(
        @NotNull @Valid Name name,
        @NotNull LocalDate validTo,
        @NotEmpty @Size(max = 200) List<ProgrammeRequest.@Valid @NotNull Line> lines) {}
