package vn.giamngheo.reporting.restatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** A small country of districts and communes that acts change at random, one act a year, always soundly. */
public final class Nation {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final Random random;
    private final Map<UUID, List<Period>> periods = new HashMap<>();
    private final List<Succession> successions = new ArrayList<>();
    private final UUID country;
    private LocalDate day = FIRST;

    private record Period(LocalDate from, LocalDate to, UUID parent) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private record Succession(UUID from, UUID to, UUID act, LocalDate on, BigDecimal share) {}

    private Nation(Random random) {
        this.random = random;
        this.country = id();
    }

    /** @return after so many acts, of any kind */
    public static Nation changed(Random random, int acts) {
        var nation = new Nation(random);
        nation.begin(nation.country, null);
        for (var district = 0; district < 3; district++) {
            var id = nation.begin(nation.id(), nation.country);
            for (var commune = 0; commune < 4; commune++) {
                nation.begin(nation.id(), id);
            }
        }
        for (var act = 0; act < acts; act++) {
            nation.day = nation.day.plusYears(1);
            nation.change();
        }
        return nation;
    }

    public UUID country() {
        return country;
    }

    /** A day between acts, the first one before all of them. */
    public LocalDate day(int acts) {
        return FIRST.plusYears(acts).plusDays(100);
    }

    public List<UUID> places(LocalDate on) {
        return periods.keySet().stream()
                .filter(place -> isThere(place, on))
                .sorted()
                .toList();
    }

    public List<UUID> below(UUID place, LocalDate on) {
        return places(on).stream()
                .filter(each -> place.equals(parent(each, on)))
                .toList();
    }

    /** The nearest first. */
    public List<UUID> above(UUID place, LocalDate on) {
        return Stream.iterate(parent(place, on), id -> id != null, id -> parent(id, on))
                .toList();
    }

    /** As {@code Steps} reads it from the tables. */
    public Restatement restatement(UUID area, LocalDate on) {
        var edges = places(on).stream()
                .filter(place -> parent(place, on) != null)
                .map(place -> new Tree.Edge(place, parent(place, on)))
                .toList();
        var steps = successions.stream()
                .filter(each -> !each.on().isAfter(on) || !isThere(each.to(), on))
                .map(each -> each.on().isAfter(on)
                        ? new Step(
                                each.to(),
                                each.from(),
                                each.act(),
                                each.on(),
                                null,
                                null,
                                isThere(each.from(), on),
                                true)
                        : new Step(
                                each.from(),
                                each.to(),
                                each.act(),
                                each.on(),
                                each.share(),
                                each.share() == null ? null : "households",
                                isThere(each.to(), on),
                                false))
                .toList();
        return Restatement.of(Tree.below(area, edges), steps);
    }

    /** What figures of a day speak of on the tree of another one, as {@code Steps} reads it from the tables. */
    public Ground ground(UUID area, LocalDate day, LocalDate tree) {
        var restatement = restatement(area, tree);
        var touched = new HashSet<>(restatement.touched());
        var moves = periods.keySet().stream()
                .map(place -> new Move(place, parent(place, day), parent(place, tree), isThere(place, tree)))
                .filter(move -> !Objects.equals(move.parentThen(), move.parentNow()))
                .filter(move -> touched.contains(move.place())
                        || touched.contains(move.parentThen())
                        || touched.contains(move.parentNow()))
                .map(move -> new Move(
                        move.place(),
                        move.parentThen(),
                        touched.contains(move.place()) || touched.contains(move.parentNow()) ? move.parentNow() : null,
                        move.there()))
                .toList();
        return Ground.of(restatement, moves);
    }

    private void change() {
        var districts = below(country, today()).stream()
                .filter(place -> !below(place, today()).isEmpty())
                .toList();
        var act = id();
        switch (random.nextInt(6)) {
            case 0 -> merge(siblings(districts), act);
            case 1 -> divide(siblings(districts), act);
            case 2 -> merge(districts, act);
            case 3 -> divide(districts, act);
            case 4 -> abolish(districts, act);
            default -> rename(siblings(districts));
        }
    }

    private List<UUID> siblings(List<UUID> districts) {
        return districts.isEmpty() ? List.of() : below(any(districts), today());
    }

    private void merge(List<UUID> places, UUID act) {
        if (places.size() > 1) {
            var chosen = places.subList(0, 2 + random.nextInt(places.size() - 1));
            var merged = begin(id(), parent(places.get(0), today()));
            chosen.forEach(place -> {
                below(place, today()).forEach(child -> move(child, merged));
                end(place);
                successions.add(new Succession(place, merged, act, day, null));
            });
        }
    }

    private void divide(List<UUID> places, UUID act) {
        if (!places.isEmpty()) {
            var place = any(places);
            var first = random.nextInt(99) + 1;
            var shared = random.nextBoolean();
            var children = below(place, today());
            var parts = List.of(begin(id(), parent(place, today())), begin(id(), parent(place, today())));
            children.forEach(child -> move(child, any(parts)));
            end(place);
            for (var part = 0; part < 2; part++) {
                var share = shared ? BigDecimal.valueOf(part == 0 ? first : 100 - first) : null;
                successions.add(new Succession(place, parts.get(part), act, day, share));
            }
        }
    }

    /** A district without a successor of its level goes to the country; its communes go on, directly below that. */
    private void abolish(List<UUID> districts, UUID act) {
        if (!districts.isEmpty()) {
            var place = any(districts);
            below(place, today()).forEach(child -> move(child, country));
            end(place);
            successions.add(new Succession(place, country, act, day, null));
        }
    }

    private void rename(List<UUID> places) {
        if (!places.isEmpty()) {
            var place = any(places);
            move(place, parent(place, today()));
        }
    }

    private UUID any(List<UUID> places) {
        return places.get(random.nextInt(places.size()));
    }

    /** The last day before the act. */
    private LocalDate today() {
        return day.minusDays(1);
    }

    private UUID begin(UUID place, UUID parent) {
        periods.computeIfAbsent(place, id -> new ArrayList<>()).add(new Period(day, LocalDate.MAX, parent));
        return place;
    }

    private void move(UUID place, UUID parent) {
        end(place);
        begin(place, parent);
    }

    private void end(UUID place) {
        periods.get(place)
                .replaceAll(period -> period.to().equals(LocalDate.MAX)
                        ? new Period(period.from(), today(), period.parent())
                        : period);
    }

    private boolean isThere(UUID place, LocalDate on) {
        return periods.get(place).stream().anyMatch(period -> period.holds(on));
    }

    private UUID parent(UUID place, LocalDate on) {
        return periods.get(place).stream()
                .filter(period -> period.holds(on))
                .findFirst()
                .map(Period::parent)
                .orElse(null);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
