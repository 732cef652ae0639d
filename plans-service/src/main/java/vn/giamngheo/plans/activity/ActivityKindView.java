package vn.giamngheo.plans.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A kind of activities, such as {@code training}. */
record ActivityKindView(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{1,39}") String code,
        @NotNull @Valid Name name) {

    record Name(
            @NotBlank @Size(max = 200) String vi,
            @NotBlank @Size(max = 200) String en) {}
}
