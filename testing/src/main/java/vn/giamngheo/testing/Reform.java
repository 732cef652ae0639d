package vn.giamngheo.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.testing.World.Place;

/**
 * A boundary act of 2025-07-01 with all that can happen to a place: its province is merged into a new one, its district
 * is abolished, two communes are merged into a new one that takes the code of the first, one is divided between the new
 * ones, one moves as it is, one ends without a successor.
 */
public final class Reform {

    /** The first day of the new places. */
    public static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    public final UUID act = UUID.randomUUID();
    public final Place oldProvince;
    public final Place district;
    public final Place merged;
    public final Place mergedToo;
    public final Place divided;
    /** Below the divided commune. */
    public final Place hamlet;

    public final Place moved;
    public final Place drowned;
    public final Place newProvince;
    /** Of the two merged ones and a part of the divided one; its code is that of the first merged one. */
    public final Place first;
    /** Of the other part of the divided one. */
    public final Place second;

    /** @param codes gives new codes of communes: there are enough of them, and what has five digits is read everywhere */
    public Reform(Supplier<String> codes) {
        oldProvince = place(codes.get());
        newProvince = place(codes.get());
        district = place(codes.get());
        merged = place(codes.get());
        mergedToo = place(codes.get());
        divided = place(codes.get());
        hamlet = place(codes.get());
        moved = place(codes.get());
        drowned = place(codes.get());
        first = place(merged.code());
        second = place(codes.get());
    }

    private static Place place(String code) {
        return new Place(UUID.randomUUID(), code);
    }

    /** The places as they were, whatever lies above first. */
    public List<AreaState> before() {
        return Stream.concat(
                        Stream.of(
                                old(oldProvince, "province", World.COUNTRY),
                                old(district, "district", oldProvince),
                                old(hamlet, "village", divided)),
                        Stream.of(merged, mergedToo, divided, moved, drowned)
                                .map(commune -> old(commune, "commune", district)))
                .toList();
    }

    private static AreaState old(Place place, String level, Place parent) {
        return new AreaState(place.id(), 1, false, level, List.of(period(place, World.BEGINNING, null, parent)));
    }

    /** The places that the act changed or made, whatever lies above first. */
    public List<AreaState> after() {
        return List.of(
                begun(newProvince, "province", World.COUNTRY),
                begun(first, "commune", newProvince),
                begun(second, "commune", newProvince),
                ended(oldProvince, "province", World.COUNTRY, whole(newProvince)),
                ended(district, "district", oldProvince, whole(newProvince)),
                ended(merged, "commune", district, whole(first)),
                ended(mergedToo, "commune", district, whole(first)),
                ended(divided, "commune", district, part(first, "60"), part(second, "40")),
                changed(
                        hamlet,
                        "village",
                        List.of(
                                period(hamlet, World.BEGINNING, DAY.minusDays(1), divided),
                                period(hamlet, DAY, null, second))),
                changed(
                        moved,
                        "commune",
                        List.of(
                                period(moved, World.BEGINNING, DAY.minusDays(1), district),
                                period(moved, DAY, null, newProvince))),
                ended(drowned, "commune", district));
    }

    private AreaState begun(Place place, String level, Place parent) {
        return new AreaState(place.id(), 1, false, level, List.of(period(place, DAY, null, parent)), act, List.of());
    }

    private AreaState ended(Place place, String level, Place parent, AreaState.Successor... successors) {
        var period = period(place, World.BEGINNING, DAY.minusDays(1), parent);
        return new AreaState(place.id(), 2, false, level, List.of(period), act, List.of(successors));
    }

    private AreaState changed(Place place, String level, List<AreaState.Period> periods) {
        return new AreaState(place.id(), 2, false, level, periods, act, List.of());
    }

    private static AreaState.Period period(Place place, LocalDate from, LocalDate to, Place parent) {
        return new AreaState.Period(from, to, place.code(), name(place, from), null, parent.id());
    }

    private static String name(Place place, LocalDate from) {
        return (from.equals(DAY) ? "Nơi mới " : "Nơi cũ ") + place.code();
    }

    private AreaState.Successor whole(Place place) {
        return new AreaState.Successor(place.id(), act, DAY, "whole", null, null);
    }

    private AreaState.Successor part(Place place, String share) {
        return new AreaState.Successor(place.id(), act, DAY, "part", new BigDecimal(share), "households");
    }
}
