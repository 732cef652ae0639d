package vn.giamngheo.indicators.escape;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.giamngheo.indicators.household.SupportNeed;

/** What is to help a household out of poverty. @param what such as a breeding cow; null where only the need is known */
record PlannedSupport(
        @NotNull SupportNeed need,
        @Size(max = 200) @Pattern(regexp = ".*\\S.*") String what) {}
