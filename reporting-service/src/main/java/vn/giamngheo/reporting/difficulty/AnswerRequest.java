package vn.giamngheo.reporting.difficulty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param act the number and date of the paper that answers; absent where there is none */
public record AnswerRequest(
        @NotBlank @Size(max = 4000) String answer,
        @Size(max = 200) String act) {}
