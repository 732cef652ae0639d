package vn.giamngheo.indicators.scoresheet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.indicators.classification.Settlement;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;

/**
 * A sheet B1 to add.
 *
 * @param area where it holds, by the code on {@code validFrom}: the country or a province of a region
 * @param version a new one for each change; what was scored by an older one stays so
 */
record SheetRequest(
        @NotNull String standard,
        @NotNull AreaCode area,
        @NotNull Settlement settlement,
        @NotNull @Min(1) Integer version,
        @NotNull LocalDate validFrom,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid SheetItem> items,
        @NotNull @Valid Act act) {}
