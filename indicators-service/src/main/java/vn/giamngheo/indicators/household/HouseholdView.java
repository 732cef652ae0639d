package vn.giamngheo.indicators.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A household with its members of today and of before.
 *
 * @param personCount members that have not left
 * @param ethnicMinority whether the head is of another people than the Kinh (hộ dân tộc thiểu số)
 * @param femaleHead whether the head is a woman
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HouseholdView(
        UUID id,
        String code,
        UUID villageId,
        Presence presence,
        LocalDate presenceSince,
        UUID splitFrom,
        int personCount,
        boolean ethnicMinority,
        boolean femaleHead,
        boolean noLabourCapacity,
        boolean personOfMerit,
        List<PovertyCause> causes,
        List<SupportNeed> supportNeeds,
        List<MemberView> members) {

    boolean isIn(UUID village) {
        return presence == Presence.PRESENT && villageId.equals(village);
    }
}
