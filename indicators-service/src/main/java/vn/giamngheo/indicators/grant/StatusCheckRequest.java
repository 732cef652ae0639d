package vn.giamngheo.indicators.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Whether persons are of households that a grant tells of, on a day. @param on today where it is absent */
record StatusCheckRequest(
        @NotNull UUID grant,
        LocalDate on,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid Person> persons) {

    /** @param ref by which whoever asks knows the answer again */
    record Person(
            @NotBlank @Size(max = 100) String ref,
            @NotNull @Pattern(regexp = "[0-9]{9}|[0-9]{12}") String citizenId) {

        /** Nobody appears in a log because somebody printed an object. */
        @Override
        public String toString() {
            return "Person";
        }
    }
}
