package vn.giamngheo.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** A boundary act over several levels, published as the owner of places would: all its places, then the act. */
final class Reform {

    private static final AtomicInteger DISTRICTS = new AtomicInteger(900);
    private static final AtomicInteger COMMUNES = new AtomicInteger(90_000);

    private final World world;
    private final LocalDate effectiveOn;
    private final UUID act = UUID.randomUUID();
    private final List<AreaState> states = new ArrayList<>();

    private Reform(World world, LocalDate effectiveOn) {
        this.world = world;
        this.effectiveOn = effectiveOn;
    }

    static Reform on(World world, String day) {
        return new Reform(world, LocalDate.parse(day));
    }

    /** Part of a place that ended. */
    record Part(Place to, String share) {}

    /** A place with a code that no other test has. */
    Place begins(String level, Place parent) {
        var place = new Place(UUID.randomUUID(), code(level));
        states.add(new AreaState(
                place.id(), 1, false, level, List.of(period(place, parent, effectiveOn, null)), act, null));
        return place;
    }

    /** A place that stays what it is, below another parent. */
    Reform moves(Place place, String level, Place from, Place to) {
        var periods = List.of(
                period(place, from, World.BEGINNING, effectiveOn.minusDays(1)), period(place, to, effectiveOn, null));
        states.add(new AreaState(place.id(), 2, false, level, periods, act, null));
        return this;
    }

    Reform endsIn(Place place, String level, Place parent, Place successor) {
        return ends(place, level, parent, World.BEGINNING, List.of(successor(successor, "whole", null)));
    }

    Reform isDivided(Place place, String level, Place parent, Part... parts) {
        var successors = List.of(parts).stream()
                .map(part -> successor(part.to(), "part", part.share()))
                .toList();
        return ends(place, level, parent, World.BEGINNING, successors);
    }

    /** Ends a place that an earlier act began. */
    Reform endsAgain(Place place, String level, Place parent, String begun, Part... parts) {
        var successors = List.of(parts).stream()
                .map(part -> successor(part.to(), parts.length == 1 ? "whole" : "part", part.share()))
                .toList();
        return ends(place, level, parent, LocalDate.parse(begun), successors);
    }

    void publish() {
        states.forEach(world::publish);
        world.closing(act, effectiveOn, states.size());
    }

    private Reform ends(
            Place place, String level, Place parent, LocalDate begun, List<AreaState.Successor> successors) {
        var periods = List.of(period(place, parent, begun, effectiveOn.minusDays(1)));
        states.add(new AreaState(place.id(), 2, false, level, periods, act, successors));
        return this;
    }

    private AreaState.Successor successor(Place to, String extent, String share) {
        return new AreaState.Successor(
                to.id(),
                act,
                effectiveOn,
                extent,
                share == null ? null : new BigDecimal(share),
                share == null ? null : "households");
    }

    private static String code(String level) {
        return String.valueOf((level.equals("district") ? DISTRICTS : COMMUNES).getAndIncrement());
    }

    private static AreaState.Period period(Place place, Place parent, LocalDate from, LocalDate to) {
        return new AreaState.Period(from, to, place.code(), "Nơi " + place.code(), null, parent.id());
    }
}
