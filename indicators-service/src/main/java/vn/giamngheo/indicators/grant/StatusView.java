package vn.giamngheo.indicators.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import vn.giamngheo.indicators.classification.PovertyClass;

/**
 * What somebody is on the day.
 *
 * @param beneficiary false for everybody else, known or not
 * @param povertyClass with the rest, of a beneficiary only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatusView(
        String ref, boolean beneficiary, PovertyClass povertyClass, LocalDate since, String decision, String village) {

    static StatusView of(String ref, BeneficiaryView household) {
        return household == null
                ? new StatusView(ref, false, null, null, null, null)
                : new StatusView(
                        ref,
                        true,
                        household.povertyClass(),
                        household.since(),
                        household.decision(),
                        household.village());
    }
}
