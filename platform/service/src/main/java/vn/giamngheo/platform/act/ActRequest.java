package vn.giamngheo.platform.act;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** An act to be added to a thing. */
public record ActRequest(
        @NotNull ActRole role, @NotNull @Valid Act act) {}
