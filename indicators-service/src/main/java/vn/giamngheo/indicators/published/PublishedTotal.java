package vn.giamngheo.indicators.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.giamngheo.events.PublishedTotalState;

/**
 * What one act says of a place's year.
 *
 * @param publishedOn the first day that the date of the act can mean
 * @param withdrawn null unless it was recorded by mistake; it counts no more then
 * @param rows what it says; a cell that it leaves blank is absent
 */
record PublishedTotal(
        UUID id,
        int eventVersion,
        TotalKey key,
        Stage stage,
        String actNumber,
        String actIssuedOn,
        LocalDate publishedOn,
        UUID actId,
        TotalWithdrawal withdrawn,
        Map<RowKey, Map<Integer, BigDecimal>> rows) {

    /** The one that counts last. */
    static final Comparator<PublishedTotal> IN_ORDER = Comparator.comparing(PublishedTotal::publishedOn)
            .thenComparing(PublishedTotal::stage)
            .thenComparing(total -> total.id().toString());

    boolean counts() {
        return stage != Stage.PRELIMINARY;
    }

    /** @return null where it is blank */
    BigDecimal value(Cell cell) {
        var row = rows.get(cell.row());
        return row == null ? null : row.get(cell.column());
    }

    PublishedTotalState state() {
        return new PublishedTotalState(
                id,
                eventVersion,
                withdrawn != null,
                key.areaId(),
                key.year(),
                key.kind(),
                key.standard(),
                stage.wireName(),
                actNumber,
                actIssuedOn,
                publishedOn,
                ordered().stream()
                        .map(row -> new PublishedTotalState.Row(
                                row.form().number(), row.unit().wireName(), cells(row)))
                        .toList());
    }

    List<RowKey> ordered() {
        return rows.keySet().stream().sorted(RowKey.IN_ORDER).toList();
    }

    /** As text by the number of the column, in their order. */
    Map<String, String> cells(RowKey row) {
        return text(rows.get(row));
    }

    static Map<String, String> text(Map<Integer, BigDecimal> cells) {
        var text = new TreeMap<String, String>(Comparator.comparing(Integer::valueOf));
        cells.forEach((column, value) -> text.put(String.valueOf(column), value.toPlainString()));
        return text;
    }
}
