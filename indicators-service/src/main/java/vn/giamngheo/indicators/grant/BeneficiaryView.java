package vn.giamngheo.indicators.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.classification.PovertyClass;

/**
 * A household that a decision made a beneficiary.
 *
 * @param village its code on the day
 * @param since the first day of the class
 * @param decision number of the act that gave it
 * @param members absent unless the grant tells of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BeneficiaryView(
        UUID household,
        String code,
        String village,
        PovertyClass povertyClass,
        LocalDate since,
        String decision,
        List<Member> members) {

    /** Each field only where the grant tells it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(UUID id, String name, String birth, String sex, String ethnicity, String relation, String citizenId) {

        /** Nobody appears in a log because somebody printed an object. */
        @Override
        public String toString() {
            return "Member";
        }
    }
}
