package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.giamngheo.platform.value.Rate;

/**
 * Observations of one indicator and population, added.
 *
 * @param population as one of them has it; null for the whole place
 * @param here whether all were recorded at the asked place itself
 * @param places how many places they were recorded at
 * @param numerator of a rate, with its denominator; else null
 * @param figures how many they are, {@code approved} of them in a version that is in force
 * @param approvedOn the last day on which one of them came into force; null where none is
 * @param version of the only one, with its {@code source}; of several it says nothing
 */
public record Added(
        String indicatorCode,
        String population,
        boolean here,
        int places,
        Long numerator,
        Long denominator,
        BigDecimal value,
        int figures,
        int approved,
        LocalDate approvedOn,
        Integer version,
        String source) {

    /** @param rows each of which counts in full; at least one */
    static Added of(List<ObservedRow> rows) {
        var first = rows.get(0);
        var rate = first.numerator() == null
                ? null
                : Rate.sum(rows.stream()
                        .map(row -> new Rate(row.numerator(), row.denominator()))
                        .toList());
        return new Added(
                first.indicatorCode(),
                first.population(),
                rows.stream().allMatch(row -> row.depth() == 0),
                (int) rows.stream().map(ObservedRow::areaId).distinct().count(),
                rate == null ? null : rate.numerator(),
                rate == null ? null : rate.denominator(),
                rate == null ? rows.stream().map(ObservedRow::value).reduce(BigDecimal.ZERO, BigDecimal::add) : null,
                rows.size(),
                (int) rows.stream().filter(row -> row.stated().isApproved()).count(),
                rows.stream()
                        .map(row -> row.stated().approvedOn())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                first.stated().version(),
                first.stated().source());
    }

    Measured measured() {
        return new Measured(indicatorCode, population);
    }

    PlanProgress.Actual actual() {
        return new PlanProgress.Actual(
                numerator,
                denominator,
                numerator == null ? value : new Rate(numerator, denominator).percent(),
                here ? "recorded" : "summed",
                places,
                stand(),
                population);
    }

    private PlanProgress.Stand stand() {
        var only = figures == 1;
        return new PlanProgress.Stand(
                state(), approved, figures - approved, only ? version : null, approvedOn, only ? source : null);
    }

    private String state() {
        if (approved == 0) {
            return "provisional";
        }
        return approved == figures ? "approved" : "partly_approved";
    }
}
