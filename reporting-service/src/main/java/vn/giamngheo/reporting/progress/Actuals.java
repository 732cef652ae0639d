package vn.giamngheo.reporting.progress;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds the observations of one indicator in the way that the indicator declares. */
final class Actuals {

    private Actuals() {}

    /** @param rows of one indicator, topmost places only; empty when nothing was observed */
    static Optional<PlanProgress.Actual> of(List<ObservedRow> rows) {
        return Optional.of(counting(rows))
                .filter(counting -> !counting.isEmpty())
                .map(counting -> Added.of(counting).actual());
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
}
