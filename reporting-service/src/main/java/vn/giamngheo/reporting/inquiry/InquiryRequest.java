package vn.giamngheo.reporting.inquiry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.reporting.duty.Level;

/**
 * A report to be asked for.
 *
 * @param area who asks, by its code on {@code askedOn}
 * @param askedOn the day whose places are asked; today when absent
 * @param dueAt an instant with its offset
 * @param cutOff the last day whose acts and facts count; {@code askedOn} when absent
 * @param level asks all places of a level below; or {@code addressees} names them, one of them
 * @param checks what must hold between columns, such as {@code total = poor + near_poor}; absent for nothing
 */
record InquiryRequest(
        @NotNull AreaCode area,
        LocalDate askedOn,
        @NotNull Inquiry.Kind kind,
        @NotBlank String programme,
        @NotBlank @Size(max = 300) String title,
        @NotNull @Valid Act act,
        @NotNull OffsetDateTime dueAt,
        LocalDate cutOff,
        Level level,
        @Size(max = 400) List<@NotNull AreaCode> addressees,
        @NotEmpty @Size(max = 60) List<@NotNull @Valid AskedColumn> columns,
        @Size(max = 60) List<@NotNull @Size(max = 500) String> checks) {

    InquiryRequest {
        addressees = addressees == null ? List.of() : List.copyOf(addressees);
        checks = checks == null ? List.of() : List.copyOf(checks);
    }
}
