package vn.giamngheo.plans.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.platform.reference.Name;

/**
 * A programme to add, with its lines.
 *
 * @param validFrom first day of its period
 * @param validTo last day of its period, inclusive
 */
record ProgrammeRequest(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{2,40}") String code,
        @NotNull @Valid Name name,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validTo,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull Line> lines) {

    /**
     * @param code the national code, such as {@code DA3-TDA2}
     * @param parent the code of the line that it is a part of, anywhere in the list; absent for the topmost ones
     * @param kind absent for a project, or with a parent a sub-project
     */
    record Line(
            @NotNull @Pattern(regexp = "[A-Z0-9-]{2,40}") String code,
            String parent,
            LineKind kind,
            @NotNull @Valid Name name) {

        Line {
            kind = kind == null ? kind(parent) : kind;
        }

        private static LineKind kind(String parent) {
            return parent == null ? LineKind.PROJECT : LineKind.SUB_PROJECT;
        }
    }
}
