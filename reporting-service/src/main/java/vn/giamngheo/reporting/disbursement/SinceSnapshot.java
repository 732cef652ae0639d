package vn.giamngheo.reporting.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.disbursement.Disbursement.Holder;
import vn.giamngheo.reporting.disbursement.Disbursement.Row;

/**
 * The last published sheet of the same place, year and programme that said other figures, and what it said of each row.
 *
 * @param on its day
 */
record SinceSnapshot(UUID id, LocalDate on, Instant publishedAt, Map<Key, Amounts> said) {

    /** What tells a row of a sheet apart. */
    record Key(String kind, UUID id) {

        static Key of(Holder holder) {
            return new Key(holder.kind().wireName(), holder.id());
        }
    }

    /** Of both capitals together. */
    record Amounts(Money allocated, Money disbursed) {

        static Amounts of(Row row) {
            var together = row.capital().together();
            return new Amounts(together.allocated(), together.disbursed());
        }
    }

    /** What a report says of each row now. */
    static Map<Key, Amounts> said(Disbursement report) {
        return Stream.concat(report.rows().stream(), Stream.of(report.total()))
                .collect(Collectors.toMap(row -> Key.of(row.holder()), Amounts::of));
    }

    /** What the report says of it. */
    record Published(UUID id, LocalDate on, Instant publishedAt) {}

    /**
     * How a row has moved since, both capitals together; below zero for what was taken back.
     *
     * @param allocated change of what it was allocated
     * @param disbursed change of what is disbursed
     */
    record Change(Money allocated, Money disbursed) {}

    Published published() {
        return new Published(id, on, publishedAt);
    }

    /** Null of a row that the sheet did not have. */
    Change of(Row row) {
        var before = said.get(Key.of(row.holder()));
        var now = Amounts.of(row);
        return before == null
                ? null
                : new Change(
                        now.allocated().minus(before.allocated()),
                        now.disbursed().minus(before.disbursed()));
    }
}
