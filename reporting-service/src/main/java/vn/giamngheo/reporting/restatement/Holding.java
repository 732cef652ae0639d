package vn.giamngheo.reporting.restatement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * The places whose records a report on a place holds.
 *
 * @param places that the caller may read
 * @param carried those that are not on the asked tree, by their ids; none on the original basis
 * @param heldAbove places of which only a part lies in the asked one; none on the original basis
 * @param remark true when others are left out of which the caller may not read what they recorded; else null
 */
public record Holding(PlaceArray places, Map<UUID, Standing> carried, List<Way> heldAbove, Boolean remark) {

    static Holding original(PlaceArray places, Boolean remark) {
        return new Holding(places, Map.of(), List.of(), remark);
    }

    /** Where a place stands that is not on the asked tree; empty for one that is. */
    public Optional<Standing> standing(UUID place) {
        return Optional.ofNullable(carried.get(place));
    }

    /** Those that are carried, and where each of them stands, in the same order. */
    public PlaceArray carriedPlaces() {
        return PlaceArray.of(carried.keySet());
    }

    /** See {@link #carriedPlaces}. */
    public PlaceArray standsAt() {
        return PlaceArray.of(carried.values().stream().map(Standing::to).toList());
    }

    /** How places of the report are called. */
    public Named named(Collection<UUID> places, LocalDate tree, Handle handle) {
        var standings = places.stream().flatMap(each -> standing(each).stream()).toList();
        var all = new ArrayList<>(places);
        standings.forEach(each -> all.add(each.to()));
        var ways = new ArrayList<>(heldAbove);
        standings.forEach(each -> ways.add(each.way()));
        return Named.of(all, ways, tree, handle);
    }

    /** What a report says of the places of which only a part lies in the asked one. */
    public List<HeldAbove> heldAbove(LocalDate tree, Handle handle) {
        return heldAbove.isEmpty()
                ? List.of()
                : Named.of(List.of(), heldAbove, tree, handle).heldAbove(heldAbove);
    }

    /** What a report says of where a record stands that was made elsewhere. */
    public record StandsAt(ReportArea place, List<Act> acts) {}

    /** Null for a place that is on the asked tree. */
    public StandsAt standsAt(UUID place, Named named) {
        return standing(place)
                .map(each -> new StandsAt(named.place(each.to()), named.acts(each.way())))
                .orElse(null);
    }
}
