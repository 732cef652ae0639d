package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.databind.JsonNode;

/** How many of all households, or persons, are poor and near-poor. */
record Classified(long total, long poor, long nearPoor) {

    static final Classified NOBODY = new Classified(0, 0, 0);

    /** @param counts {@code households} or {@code persons} of a published report on reviews */
    static Classified of(JsonNode counts) {
        return new Classified(
                counts.path("total").longValue(),
                counts.path("poor").path("numerator").longValue(),
                counts.path("nearPoor").path("numerator").longValue());
    }

    Classified plus(Classified other) {
        return new Classified(total + other.total, poor + other.poor, nearPoor + other.nearPoor);
    }

    Classified minus(Classified other) {
        return new Classified(total - other.total, poor - other.poor, nearPoor - other.nearPoor);
    }

    /** Poor and near-poor together. */
    long multidimensional() {
        return Math.addExact(poor, nearPoor);
    }

    /** Whether one of its figures, or what two of them leave over, is of few or of everybody. */
    boolean tells(Threshold threshold) {
        return threshold.tells(poor, total)
                || threshold.tells(nearPoor, total)
                || threshold.tells(multidimensional(), total);
    }
}
