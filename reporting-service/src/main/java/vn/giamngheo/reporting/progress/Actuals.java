package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.platform.value.Rate;

/** Adds the observations of one indicator in the way that the indicator declares. */
final class Actuals {

    private Actuals() {}

    /** @param rows of one indicator, topmost places only; empty when nothing was observed */
    static Optional<PlanProgress.Actual> of(List<ObservedRow> rows) {
        var counting = counting(rows);
        if (counting.isEmpty()) {
            return Optional.empty();
        }
        var basis = counting.stream().allMatch(row -> row.depth() == 0) ? "recorded" : "summed";
        var places = (int) counting.stream().map(ObservedRow::areaId).distinct().count();
        return Optional.of(
                counting.get(0).numerator() == null ? value(counting, basis, places) : rate(counting, basis, places));
    }

    /** Flows count in full; of a stock the last of each place; what does not add only where it was recorded. */
    static List<ObservedRow> counting(List<ObservedRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        return switch (Objects.requireNonNullElse(rows.get(0).adds(), "none")) {
            case "flow" -> rows;
            case "stock" -> lastOfEachPlace(rows);
            default ->
                lastOfEachPlace(rows.stream().filter(row -> row.depth() == 0).toList());
        };
    }

    private static List<ObservedRow> lastOfEachPlace(Collection<ObservedRow> rows) {
        return List.copyOf(rows.stream()
                .collect(Collectors.<ObservedRow, UUID, ObservedRow>toMap(
                        ObservedRow::areaId,
                        Function.identity(),
                        (one, other) -> one.periodTo().isAfter(other.periodTo()) ? one : other))
                .values());
    }

    private static PlanProgress.Actual value(List<ObservedRow> rows, String basis, int places) {
        var sum = rows.stream().map(ObservedRow::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PlanProgress.Actual(
                null, null, sum, basis, places, stand(rows), rows.get(0).population());
    }

    private static PlanProgress.Actual rate(List<ObservedRow> rows, String basis, int places) {
        var sum = Rate.sum(rows.stream()
                .map(row -> new Rate(row.numerator(), row.denominator()))
                .toList());
        return new PlanProgress.Actual(
                sum.numerator(),
                sum.denominator(),
                sum.percent(),
                basis,
                places,
                stand(rows),
                rows.get(0).population());
    }

    private static PlanProgress.Stand stand(List<ObservedRow> rows) {
        var approved =
                (int) rows.stream().filter(row -> row.stated().isApproved()).count();
        var only = rows.size() == 1 ? rows.get(0).stated() : null;
        return new PlanProgress.Stand(
                state(approved, rows.size()),
                approved,
                rows.size() - approved,
                only == null ? null : only.version(),
                latestApproval(rows),
                only == null ? null : only.source());
    }

    private static String state(int approved, int all) {
        if (approved == 0) {
            return "provisional";
        }
        return approved == all ? "approved" : "partly_approved";
    }

    private static LocalDate latestApproval(List<ObservedRow> rows) {
        return rows.stream()
                .map(row -> row.stated().approvedOn())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
