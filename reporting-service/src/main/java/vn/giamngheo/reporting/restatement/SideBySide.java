package vn.giamngheo.reporting.restatement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.reporting.figure.Readable;

/**
 * Places of one tree whose figures are read side by side, in as many queries for many of them as for one: the asked place and some
 * that lie in it.
 */
public final class SideBySide {

    private final Restatement whole;
    private final Map<UUID, Restatement> each;
    private final LocalDate tree;
    private final Readable readable;
    private final Readable.OfSeveral several;
    private final Handle handle;

    SideBySide(
            Restatement whole,
            Map<UUID, Restatement> each,
            LocalDate tree,
            Readable readable,
            Readable.OfSeveral several,
            Handle handle) {
        this.whole = whole;
        this.each = each;
        this.tree = tree;
        this.readable = readable;
        this.several = several;
        this.handle = handle;
    }

    /** The asked place, which holds the others. */
    public UUID area() {
        return whole.asked();
    }

    /** The asked place and the others, each once. */
    public Set<UUID> places() {
        return each.keySet();
    }

    public LocalDate tree() {
        return tree;
    }

    /** Of the transaction that sees one state of the database. */
    public Handle handle() {
        return handle;
    }

    /** The rule by which records are carried onto the asked place. */
    public Restatement whole() {
        return whole;
    }

    /** The same for one of the places. */
    public Restatement of(UUID place) {
        return each.get(place);
    }

    /**
     * What the caller reads.
     *
     * @param latest the last day of which reports show anything
     * @param records the places whose records all reports together are about
     */
    public Readable.OfYear readable(LocalDate latest, Collection<UUID> records) {
        return readable.in(latest, several, places(), records, handle);
    }

    /** The places by what reports on them show, {@link #readable} of all that reports on the asked place are about. */
    public List<Readable.Alike> alike(Readable.OfYear of) {
        return readable.alike(of, places(), whole.touched(), handle);
    }

    /** What figures of the year speak of. */
    public Ground ground(int year) {
        return grounds(year).ofYear();
    }

    /** What figures of parts of the year speak of. */
    public Grounds grounds(int year) {
        return new Grounds(whole, year, tree, handle);
    }
}
