package vn.giamngheo.indicators.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.trail.Personal;

/**
 * A member as the caller may see it: without a role that needs them, names are initials, dates of birth years and
 * citizen numbers their last digits.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberView(
        UUID id,
        @Personal String name,
        @Personal String birth,
        Sex sex,
        String ethnicity,
        Relation relation,
        @Personal String citizenId,
        LocalDate joinedOn,
        LocalDate leftOn) {

    @Override
    public String toString() {
        return "MemberView";
    }
}
