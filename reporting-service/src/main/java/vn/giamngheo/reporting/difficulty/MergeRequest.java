package vn.giamngheo.reporting.difficulty;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** @param difficulties that say the same */
record MergeRequest(@NotEmpty @Size(max = 200) List<@NotNull UUID> difficulties) {}
