package vn.giamngheo.reporting.release;

/**
 * From which number of households or persons on a count says nothing of any of them.
 *
 * @param least above 1
 */
record Threshold(long least) {

    /** Whether it counts so few that somebody could be recognised; nobody is few. */
    boolean isFew(long count) {
        return count > 0 && count < least;
    }

    /** Whether a part of a whole is few, or leaves few or nobody over: what is true of everybody is true of each. */
    boolean tells(long part, long whole) {
        return isFew(part) || part > 0 && whole - part < least;
    }
}
