package vn.giamngheo.budget.support;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All that a payment went to households for; what it went to others for is not in it. */
record SupportsRequest(@NotNull @Size(max = 1000) List<@NotNull @Valid SupportPart> supports) {}
