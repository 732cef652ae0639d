package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which observed results tell something of few: those that count few or leave few over, and those that differ by few from
 * another of the same whole, or from what the reviews tell. Parts of a population are left out together when any of
 * them, the whole too, differs by few from others together, whether they are beside or within each other.
 */
final class TellingResults {

    /** How many figures of one indicator are compared with each other; of more the parts are left out unseen. */
    private static final int COMPARED = 12;

    private final Threshold threshold;
    private final Set<BigDecimal> reviewed;
    private final List<ObservedCount> counts;

    private TellingResults(Threshold threshold, Set<BigDecimal> reviewed, List<ObservedCount> counts) {
        this.threshold = threshold;
        this.reviewed = reviewed;
        this.counts = counts;
    }

    /**
     * @param notOfPeople units and codes of indicators that count neither households nor persons
     * @param reviewed what is told of the households and persons of the whole place beside the results
     */
    static TellingResults among(
            Collection<JsonNode> targets, Set<String> notOfPeople, Set<BigDecimal> reviewed, Threshold threshold) {
        return new TellingResults(
                threshold,
                reviewed,
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
                .filter(count -> tells.test(count) || differByFew(count.indicator()))
                .map(ObservedCount::indicator)
                .collect(Collectors.toSet());
        return counts.stream()
                .filter(count -> count.isOfAPart() ? parts.contains(count.indicator()) : tells.test(count))
                .map(ObservedCount::target)
                .collect(Collectors.toSet());
    }

    private boolean isFew(ObservedCount count) {
        return isFew(count.count()) || count.left() != null && isFew(count.left());
    }

    private boolean differsByFew(ObservedCount count) {
        return reviewed.stream()
                        .anyMatch(other -> isFew(other.subtract(count.count()).abs()))
                || counts.stream()
                        .filter(count::isComparable)
                        .anyMatch(other ->
                                isFew(other.count().subtract(count.count()).abs()));
    }

    /** Whether what an indicator counts of one population differs by few from what it counts of others together. */
    private boolean differByFew(String indicator) {
        var its = counts.stream().filter(count -> count.isOf(indicator)).toList();
        return its.size() > COMPARED
                || Stream.<Function<ObservedCount, BigDecimal>>of(
                                ObservedCount::count, ObservedCount::whole, ObservedCount::left)
                        .map(number -> its.stream()
                                .map(number)
                                .filter(Objects::nonNull)
                                .toList())
                        .anyMatch(this::differByFew);
    }

    private boolean differByFew(List<BigDecimal> numbers) {
        return IntStream.range(0, numbers.size()).anyMatch(one -> {
            var others = new ArrayList<>(numbers);
            return leavesFew(others.remove(one), others);
        });
    }

    /** Whether some of the others, taken away, leave few. */
    private boolean leavesFew(BigDecimal number, List<BigDecimal> others) {
        return isFew(number.abs())
                || IntStream.range(0, others.size())
                        .anyMatch(next ->
                                leavesFew(number.subtract(others.get(next)), others.subList(next + 1, others.size())));
    }

    private boolean isFew(BigDecimal count) {
        return count.signum() > 0 && count.compareTo(BigDecimal.valueOf(threshold.least())) < 0;
    }
}
