package vn.giamngheo.indicators.memberlist;

import vn.giamngheo.indicators.household.Household;
import vn.giamngheo.indicators.household.NamedMember;

/**
 * A line of form 14 or 15.
 *
 * @param householdNumber from 1 in the list; {@code memberNumber} from 1 in the household
 * @param arrival how the household came to its class
 */
record MemberLine(int householdNumber, int memberNumber, Household household, NamedMember member, Arrival arrival) {

    /** Nobody appears in a log because somebody printed an object. */
    @Override
    public String toString() {
        return "MemberLine";
    }

    /** How a household came to the class that it has at the end of the period, as forms 2 and 3 count it. */
    enum Arrival {
        /** Had it when the period began. */
        OLD,
        /** Had left it before. */
        FALLEN_BACK,
        /** Came to it in the period. */
        NEW
    }
}
