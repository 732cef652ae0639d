package vn.giamngheo.indicators.household;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/**
 * A row of {@code household_member}.
 *
 * @param sealed who it is
 * @param leftOn the first day on which it is no member any more; null while it is one
 */
public record Member(
        UUID id,
        UUID householdId,
        int position,
        Relation relation,
        Sex sex,
        String ethnicity,
        int birthYear,
        LocalDate joinedOn,
        LocalDate leftOn,
        byte[] sealed,
        byte[] personIndex,
        byte[] citizenIndex) {

    boolean isPresent() {
        return leftOn == null;
    }

    boolean isMemberOn(LocalDate day) {
        return !joinedOn.isAfter(day) && (leftOn == null || leftOn.isAfter(day));
    }

    /** By the citizen number; where one of them has none, by name and birth. */
    boolean isSamePerson(Member other) {
        return citizenIndex != null && other.citizenIndex != null
                ? Arrays.equals(citizenIndex, other.citizenIndex)
                : Arrays.equals(personIndex, other.personIndex);
    }

    Member as(Relation other) {
        return new Member(
                id,
                householdId,
                position,
                other,
                sex,
                ethnicity,
                birthYear,
                joinedOn,
                leftOn,
                sealed,
                personIndex,
                citizenIndex);
    }
}
