package vn.giamngheo.indicators.household;

import vn.giamngheo.platform.trail.Personal;

/** A member as a paper names it, as far as whoever prints it may see. @param citizenId null where none is known */
public record NamedMember(
        @Personal String name,
        @Personal String birth,
        Sex sex,
        String ethnicity,
        Relation relation,
        @Personal String citizenId) {

    /** Nobody appears in a log because somebody printed an object. */
    @Override
    public String toString() {
        return "NamedMember";
    }
}
