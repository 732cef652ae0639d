package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which observed results tell something of few: those that count few or leave few over, and those of one whole that differ
 * by few. Parts of a population are left out together, for one is what the others leave over.
 */
final class TellingResults {

    private final Threshold threshold;
    private final List<ObservedCount> counts;

    private TellingResults(Threshold threshold, List<ObservedCount> counts) {
        this.threshold = threshold;
        this.counts = counts;
    }

    /** @param notOfPeople units and codes of indicators that count neither households nor persons */
    static TellingResults among(Collection<JsonNode> targets, Set<String> notOfPeople, Threshold threshold) {
        return new TellingResults(
                threshold,
                targets.stream()
                        .filter(target ->
                                !notOfPeople.contains(target.path("unit").asText()))
                        .filter(target ->
                                !notOfPeople.contains(target.path("indicator").asText()))
                        .flatMap(target -> ObservedCount.of(target).stream())
                        .distinct()
                        .toList());
    }

    /** The targets whose results are left out. */
    Set<JsonNode> targets() {
        Predicate<ObservedCount> tells = count -> isFew(count) || differsByFew(count);
        var parts = counts.stream()
                .filter(ObservedCount::isOfAPart)
                .filter(count -> tells.test(count) || leavesFewOver(count.indicator()))
                .map(ObservedCount::indicator)
                .collect(Collectors.toSet());
        return counts.stream()
                .filter(count -> count.isOfAPart() ? parts.contains(count.indicator()) : tells.test(count))
                .map(ObservedCount::target)
                .collect(Collectors.toSet());
    }

    private boolean isFew(ObservedCount count) {
        return isFew(count.count())
                || count.whole() != null && isFew(count.whole().subtract(count.count()));
    }

    private boolean differsByFew(ObservedCount count) {
        return counts.stream()
                .filter(count::isComparable)
                .anyMatch(other -> isFew(other.count().subtract(count.count()).abs()));
    }

    /** Whether the parts of an indicator together leave few of what it counts in all. */
    private boolean leavesFewOver(String indicator) {
        var parts = counts.stream()
                .filter(count -> count.isOf(indicator) && count.isOfAPart())
                .map(ObservedCount::count)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return counts.stream()
                .filter(count -> count.isOf(indicator) && !count.isOfAPart())
                .anyMatch(all -> isFew(all.count().subtract(parts)));
    }

    private boolean isFew(BigDecimal count) {
        return count.signum() > 0 && count.compareTo(BigDecimal.valueOf(threshold.least())) < 0;
    }
}
