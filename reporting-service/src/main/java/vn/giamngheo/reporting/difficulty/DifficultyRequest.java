package vn.giamngheo.reporting.difficulty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.value.AreaCode;

/**
 * A difficulty of a place.
 *
 * @param notedOn the day on which it is so; codes are those of that day
 * @param line of the programme; absent for the programme as a whole
 * @param basis the rule or fact that it comes from; absent where none is named
 * @param to who is asked to answer: the place itself or one that it lies in
 * @param merges difficulties of places below that say the same: they are answered with this one; absent for none
 */
public record DifficultyRequest(
        @NotNull AreaCode area,
        @NotNull LocalDate notedOn,
        @NotBlank String programme,
        String line,
        @NotBlank @Size(max = 4000) String description,
        @Size(max = 2000) String basis,
        @NotBlank @Size(max = 4000) String proposal,
        @NotNull AreaCode to,
        @Size(max = 200) List<@NotNull UUID> merges) {

    public DifficultyRequest {
        merges = merges == null ? List.of() : List.copyOf(merges);
    }
}
