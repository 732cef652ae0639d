package vn.giamngheo.plans.boundary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.Areas;
import vn.giamngheo.platform.place.Place;

/** A country of a few provinces with districts, communes and villages, kept as its places tell themselves. */
final class SmallNation {

    static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final Map<UUID, AreaState> states = new HashMap<>();

    SmallNation(Random random) {
        put(Areas.COUNTRY_ID, "country", "VN", null);
        for (var p = 1; p <= 3; p++) {
            var province = put(UUID.randomUUID(), "province", "%02d".formatted(p), Areas.COUNTRY_ID);
            for (var d = 1; d <= 2; d++) {
                var district = put(UUID.randomUUID(), "district", "%d%d0".formatted(p, d), province);
                for (var c = 1; c <= 3; c++) {
                    var code = "%d%d00%d".formatted(p, d, c);
                    var commune = put(UUID.randomUUID(), "commune", code, district);
                    for (var v = 0; v < random.nextInt(3); v++) {
                        put(UUID.randomUUID(), "village", code + "-0" + (v + 1), commune);
                    }
                }
            }
        }
    }

    private UUID put(UUID id, String level, String code, UUID parent) {
        return put(id, level, code, parent, BEGINNING);
    }

    private UUID put(UUID id, String level, String code, UUID parent, LocalDate from) {
        var period = new AreaState.Period(from, null, code, "Nơi " + code, null, parent);
        states.put(id, new AreaState(id, 1, false, level, List.of(period)));
        return id;
    }

    /** A village begins on a day, below a commune of which no end is known. */
    void addVillage(Random random, LocalDate from) {
        var communes = placesOn(from).values().stream()
                .filter(place -> place.level().equals("commune"))
                .filter(place -> last(place.id()).validTo() == null)
                .sorted(Comparator.comparing(Place::code))
                .toList();
        var commune = communes.get(random.nextInt(communes.size()));
        put(UUID.randomUUID(), "village", commune.code() + "-" + states.size(), commune.id(), from);
    }

    private AreaState.Period last(UUID id) {
        var periods = states.get(id).periods();
        return periods.get(periods.size() - 1);
    }

    AreaState state(UUID id) {
        return states.get(id);
    }

    Map<UUID, Place> placesOn(LocalDate day) {
        return periods()
                .filter(place -> !place.validFrom().isAfter(day)
                        && (place.validTo() == null || !place.validTo().isBefore(day)))
                .collect(Collectors.toMap(Place::id, Function.identity()));
    }

    Tree before(LocalDate effectiveOn) {
        return new Tree(
                effectiveOn,
                placesOn(effectiveOn.minusDays(1)).values(),
                periods()
                        .filter(place -> !place.validFrom().isBefore(effectiveOn))
                        .toList(),
                states.values().stream()
                        .filter(state -> state.successors() != null
                                && !state.successors().isEmpty())
                        .map(AreaState::id)
                        .collect(Collectors.toSet()));
    }

    void apply(Reform reform) {
        var stored = reform.touched().stream().map(states::get).toList();
        reform.states(stored).forEach(state -> states.put(state.id(), state));
    }

    private Stream<Place> periods() {
        return states.values().stream().flatMap(state -> state.periods().stream()
                .map(period -> new Place(
                        state.id(),
                        state.level(),
                        period.code(),
                        period.name(),
                        period.kind(),
                        period.parentId(),
                        period.validFrom(),
                        period.validTo())));
    }
}
