package vn.giamngheo.indicators.grant;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a recipient says of somebody.
 *
 * @param household as the list told it; null where {@code citizenId} says who it is
 * @param member the same; null where it is said of the household
 * @param citizenId null where the ids are given
 * @param holds false where it is not so, or not any more
 */
record ReturnLine(
        UUID grant, ReturnKind kind, LocalDate on, UUID household, UUID member, String citizenId, boolean holds) {

    /** Nobody appears in a log because somebody printed an object. */
    @Override
    public String toString() {
        return "ReturnLine";
    }
}
