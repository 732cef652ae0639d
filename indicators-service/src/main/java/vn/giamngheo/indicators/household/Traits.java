package vn.giamngheo.indicators.household;

import java.util.List;

/**
 * What is known of a household beside its members.
 *
 * @param noLabourCapacity nobody in it can work (không có khả năng lao động)
 * @param personOfMerit somebody in it is a person of merit (người có công với cách mạng)
 */
public record Traits(
        boolean noLabourCapacity, boolean personOfMerit, List<PovertyCause> causes, List<SupportNeed> supportNeeds) {

    Object[] causeNames() {
        return causes.stream().map(Enum::name).distinct().toArray();
    }

    Object[] needNames() {
        return supportNeeds.stream().map(Enum::name).distinct().toArray();
    }
}
