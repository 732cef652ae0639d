package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How many of all households, or persons, are poor and near-poor.
 *
 * @param blank whether some that were counted left a figure blank: their rates would be of others than are told
 */
record Classified(long total, long poor, long nearPoor, boolean blank) {

    static final Classified NOBODY = new Classified(0, 0, 0, false);

    /** @param counts {@code households} or {@code persons} of a published report on reviews */
    static Classified of(JsonNode counts) {
        return new Classified(
                counts.path("total").longValue(),
                counts.path("poor").path("numerator").longValue(),
                counts.path("nearPoor").path("numerator").longValue(),
                isBlank(counts, "poor") || isBlank(counts, "nearPoor"));
    }

    private static boolean isBlank(JsonNode counts, String share) {
        var stated = counts.path(share);
        return !stated.path("numerator").isNumber()
                || !stated.path("denominator").equals(counts.path("total"));
    }

    Classified plus(Classified other) {
        return new Classified(total + other.total, poor + other.poor, nearPoor + other.nearPoor, blank || other.blank);
    }

    Classified minus(Classified other) {
        return new Classified(total - other.total, poor - other.poor, nearPoor - other.nearPoor, blank || other.blank);
    }

    Stream<BigDecimal> figures() {
        return LongStream.of(total, poor, nearPoor, multidimensional()).mapToObj(BigDecimal::valueOf);
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
