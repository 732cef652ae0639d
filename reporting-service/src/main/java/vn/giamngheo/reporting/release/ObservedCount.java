package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import vn.giamngheo.reporting.progress.JudgedBy;

/**
 * What was observed of a target, where it counts something.
 *
 * @param target as a published report has it
 * @param population whom it counts, which is the whole place where nothing is known of the target's population; null for that
 * @param whole of which it is a part; null of what is no rate
 */
record ObservedCount(JsonNode target, String indicator, String population, BigDecimal count, BigDecimal whole) {

    /** @return empty when nothing was observed, or a percentage of which the counts are not known */
    static Optional<ObservedCount> of(JsonNode target) {
        var actual = JudgedBy.of(target);
        var numerator = ReadNumber.of(actual.path("numerator"));
        if (numerator == null && isPercentage(target)) {
            return Optional.empty();
        }
        var count = numerator == null ? ReadNumber.of(actual.path("value")) : numerator;
        return Optional.ofNullable(count)
                .map(known -> new ObservedCount(
                        target,
                        target.path("indicator").textValue(),
                        target.path("actual").path("population").textValue(),
                        known,
                        numerator == null ? null : ReadNumber.of(actual.path("denominator"))));
    }

    /** What the whole has beside it; null of what is no rate. */
    BigDecimal left() {
        return whole == null ? null : whole.subtract(count);
    }

    boolean isOfAPart() {
        return population != null;
    }

    boolean isOf(String other) {
        return indicator.equals(other);
    }

    /** Whether the difference of both means something: two rates of one whole, or two counts of one thing. */
    boolean isComparable(ObservedCount other) {
        return whole == null || other.whole == null
                ? whole == other.whole && isOf(other.indicator)
                : whole.compareTo(other.whole) == 0;
    }

    private static boolean isPercentage(JsonNode target) {
        return target.path("unit").asText().startsWith("percent");
    }
}
