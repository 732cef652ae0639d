package vn.giamngheo.indicators.escape;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.giamngheo.platform.trail.Personal;

/**
 * Who has taken it on to help a household.
 *
 * @param organisation an office, union or enterprise
 * @param person one of it, by name; null where nobody is named
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Helper(
        @NotBlank @Size(max = 200) String organisation,

        @Personal @Size(max = 100) @Pattern(regexp = ".*\\S.*")
        String person) {

    /** Nobody appears in a log because somebody printed an object. */
    @Override
    public String toString() {
        return "Helper";
    }
}
