package vn.giamngheo.reporting.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.Readable;

/** Finds the places whose records a report holds, on either basis. */
@ApplicationScoped
public class Holdings {

    @Inject
    Readable readable;

    @Inject
    Restatements restatements;

    /** What is asked for; to be found before the transaction of the report begins. */
    public record Asked(UUID area, LocalDate tree, LocalDate latest, Basis basis, boolean all) {}

    /** Of a report that shows all of its year. */
    public Asked asked(UUID area, LocalDate tree, int year, Basis basis) {
        return asked(area, tree, year, null, basis);
    }

    /** @param on the last day that counts */
    public Asked asked(UUID area, LocalDate tree, int year, LocalDate on, Basis basis) {
        var latest = Readable.latest(year, on);
        return new Asked(area, tree, latest, basis, readable.all(area, tree, latest));
    }

    /** @param handle of a transaction that sees one state of the database */
    public Holding of(Asked asked, Handle handle) {
        return asked.basis() == Basis.RESTATED ? restated(asked, handle) : original(asked, handle);
    }

    /**
     * Places whose records are held side by side, as {@link #of} does for one.
     *
     * @param below which lie in the area on the day of the tree
     * @param handle see {@link #of}
     */
    public SideBySide sideBySide(UUID area, Collection<UUID> below, LocalDate tree, Handle handle) {
        var each = restatements.of(area, below, tree, handle);
        return new SideBySide(each.get(area), each, tree, readable, readable.ofSeveral(each.keySet(), tree), handle);
    }

    private Holding original(Asked asked, Handle handle) {
        if (asked.all()) {
            return Holding.original(restatements.below(asked.area(), asked.tree(), handle), null);
        }
        var shown = readable.below(asked.area(), asked.tree(), asked.latest(), handle);
        return Holding.original(PlaceArray.of(shown.places()), shown.remark());
    }

    private static Map<UUID, Standing> carried(Restatement restatement) {
        var carried = new LinkedHashMap<UUID, Standing>();
        restatement.carried().forEach(standing -> carried.put(standing.place(), standing));
        return carried;
    }

    private Holding restated(Asked asked, Handle handle) {
        var restatement = restatements.of(asked.area(), asked.tree(), handle);
        var shown = readable.of(restatement.touched(), asked.all(), asked.latest(), handle);
        return new Holding(
                shown.of(restatement.places(), restatement::array),
                carried(restatement),
                restatement.crossing().stream()
                        .filter(way -> way.isThereBy(asked.latest()))
                        .toList(),
                shown.remark());
    }
}
