package vn.giamngheo.plans.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Where the lines of a programme go on, all of them. */
record MappingsRequest(@NotNull @Size(max = 500) List<@Valid @NotNull LineMapping> mappings) {}
