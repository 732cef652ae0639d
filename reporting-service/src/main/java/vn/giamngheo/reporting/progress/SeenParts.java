package vn.giamngheo.reporting.progress;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.figure.Shown;

/**
 * Of the places that targets are given to those whose parts the caller sees: as the report shows places of the tree, and of those
 * that have ended and have not handed over what they were given what they recorded.
 */
record SeenParts(Optional<Shown> shown, Set<UUID> ended) {

    /** @param shown of the tree of the report; empty for all */
    static SeenParts of(
            Collection<CascadeRows.Below> rows, Optional<Shown> shown, int year, Readable readable, Handle handle) {
        var ended = rows.stream()
                .filter(row -> !row.onTree())
                .map(CascadeRows.Below::areaId)
                .collect(Collectors.toSet());
        return new SeenParts(
                shown,
                ended.isEmpty()
                        ? Set.of()
                        : readable.of(ended, shown.isEmpty(), Readable.latest(year, null), handle)
                                .places());
    }

    List<CascadeRows.Below> of(Collection<CascadeRows.Below> rows) {
        return rows.stream().filter(this::holds).toList();
    }

    /** The others that have ended. */
    List<ReportArea> notOnTree(Collection<CascadeRows.Below> rows) {
        return rows.stream()
                .filter(row -> !row.onTree() && !holds(row))
                .map(CascadeRows.Below::place)
                .toList();
    }

    private boolean holds(CascadeRows.Below row) {
        return row.onTree()
                ? shown.isEmpty() || shown.get().places().contains(row.areaId())
                : ended.contains(row.areaId());
    }
}
