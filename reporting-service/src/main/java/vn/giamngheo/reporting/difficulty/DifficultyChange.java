package vn.giamngheo.reporting.difficulty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A difficulty as it is to be worded, while nobody has taken it over. */
public record DifficultyChange(
        @NotBlank @Size(max = 4000) String description,
        @Size(max = 2000) String basis,
        @NotBlank @Size(max = 4000) String proposal) {}
