package vn.giamngheo.plans.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import vn.giamngheo.events.ProgrammeState;

/**
 * A line of one edition goes on in a line of another.
 *
 * @param line the code of the line
 * @param toProgramme the code of the other edition
 * @param toLine the code of its line
 * @param note in words; may be absent
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineMapping(
        @NotBlank @Column(name = "line_code") String line,
        @NotBlank @Column(name = "to_programme_code") String toProgramme,
        @NotBlank @Column(name = "to_line_code") String toLine,

        @NotNull @Enumerated(EnumType.STRING) Extent extent,

        @Size(max = 500) String note) {

    enum Extent {
        @JsonProperty("whole")
        WHOLE,
        @JsonProperty("part")
        PART
    }

    ProgrammeState.Mapping state() {
        return new ProgrammeState.Mapping(
                line, toProgramme, toLine, extent.name().toLowerCase(Locale.ROOT), note);
    }
}
