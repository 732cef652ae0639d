package vn.giamngheo.indicators.household;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** What somebody found who looked at two households. @param note why; names belong nowhere in it */
record ResolutionRequest(
        @NotNull Answer finding, @NotBlank @Size(max = 500) String note) {

    enum Answer {
        /** They are one: whoever keeps them merges them. */
        @JsonProperty("same")
        SAME,
        @JsonProperty("different")
        DIFFERENT;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
