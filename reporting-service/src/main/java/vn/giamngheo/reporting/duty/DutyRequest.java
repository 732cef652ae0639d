package vn.giamngheo.reporting.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;

/**
 * A reporting duty.
 *
 * @param area the place in which it holds, with all below it, by its code on {@code validFrom}
 * @param programme whose agencies owe, and through whose standing agencies it goes
 * @param name as it is called, such as {@code Báo cáo giải ngân tháng}
 * @param reports whose figures a submission freezes
 * @param validFrom periods that end on this day or later are owed
 * @param validTo the last day on which a period may end; absent while no end is known
 * @param act that orders it
 */
record DutyRequest(
        @NotNull AreaCode area,
        @NotBlank String programme,
        @NotBlank @Size(max = 200) String name,
        @NotNull PeriodKind periodKind,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid OwedReport> reports,
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @NotNull @Valid Act act) {}
