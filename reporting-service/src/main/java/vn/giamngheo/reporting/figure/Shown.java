package vn.giamngheo.reporting.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.Query;

/**
 * The places of a report of which the caller may read what they recorded.
 *
 * @param partial whether the report is about others, too, which it leaves out
 * @param told whether it says so: not of villages alone that moved along with their communes
 */
public record Shown(Set<UUID> places, boolean partial, boolean told, AtTheEnd atTheEnd) {

    Shown(Set<UUID> places, boolean partial) {
        this(places, partial, partial, AtTheEnd.NOTHING);
    }

    Shown with(AtTheEnd end) {
        return new Shown(places, partial, told, end);
    }

    /**
     * What the asked place had when it ended, before the year did: of these places the caller reads what they recorded by
     * then, though not what they recorded in the year elsewhere.
     *
     * @param lastDay null of a place that has not ended
     */
    public record AtTheEnd(Set<UUID> places, LocalDate lastDay) {

        static final AtTheEnd NOTHING = new AtTheEnd(Set.of(), null);
    }

    /** Binds {@code readable}, {@code had} and {@code until} of a statement. @param shown null for all */
    public static Query bind(Query query, Shown shown) {
        if (shown == null) {
            return query.bind("readable", (String) null)
                    .bind("had", (String) null)
                    .bind("until", (LocalDate) null);
        }
        return query.bindArray("readable", UUID.class, shown.places().toArray())
                .bindArray("had", UUID.class, shown.atTheEnd().places().toArray())
                .bind("until", shown.atTheEnd().lastDay());
    }

    /** Of these places the ones that are shown, for a statement. @param all the same places for a statement */
    public PlaceArray of(Collection<UUID> some, Supplier<PlaceArray> all) {
        return partial ? of(some) : all.get();
    }

    /** Of these places the ones that are shown, for a statement. */
    public PlaceArray of(Collection<UUID> some) {
        return PlaceArray.of(partial ? some.stream().filter(places::contains).toList() : some);
    }

    /** What a report says of itself: true, or nothing where it is whole. */
    public Boolean remark() {
        return told ? true : null;
    }
}
