package vn.giamngheo.indicators.published;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All totals of one place and year, and what counts of them: of each line that of the last act that has it. A preliminary
 * one never counts.
 *
 * @param totals in the order in which they count
 */
record Shelf(TotalKey key, List<PublishedTotal> totals) {

    static Shelf of(TotalKey key, Collection<PublishedTotal> totals) {
        return new Shelf(key, totals.stream().sorted(PublishedTotal.IN_ORDER).toList());
    }

    /** The total whose line counts. */
    Optional<PublishedTotal> counting(RowKey row) {
        return totals.stream()
                .filter(PublishedTotal::counts)
                .filter(total -> total.rows().containsKey(row))
                .reduce((one, later) -> later);
    }

    /** @return null where no total that counts says it */
    BigDecimal value(Cell cell) {
        return counting(cell.row()).map(total -> total.value(cell)).orElse(null);
    }

    /** The lines that count. */
    Set<RowKey> rows() {
        return totals.stream()
                .filter(PublishedTotal::counts)
                .flatMap(total -> total.rows().keySet().stream())
                .collect(Collectors.toSet());
    }
}
