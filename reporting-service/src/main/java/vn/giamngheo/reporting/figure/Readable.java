package vn.giamngheo.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.PlaceOnDay;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Period;

/**
 * Of which places a report shows the caller what they recorded. The day of the tree only chooses places: one that went
 * elsewhere before the year ended is its new neighbours' business, and what lay below a divided place is not that of
 * those who got a part of it. Of one that has ended itself, what went on elsewhere is shown as it was on its last day.
 */
@ApplicationScoped
public class Readable {

    private static final String SEEN = Reach.seenBy("t.id", """
            (select coalesce(max(least(coalesce(l.valid_to, :latest), :latest)), :latest)
                from area_period l where l.area_id = t.id and l.valid_from <= :latest)""");

    private static final String GIVEN = """
            with tree (id) as (select id from unnest(:given) as given (id))
            select t.id, a.level, %s as seen, false as had, cast(null as date) as last_day
            from tree t join area a on a.id = t.id
            """.formatted(SEEN);

    private static final String BELOW = """
            with recursive tree (id) as (
                select cast(:area as uuid)
                union
                select p.area_id from area_period p join tree t on p.parent_id = t.id where p.valid @> cast(:tree as date)
            ),
            ended (last_day) as (
                select max(valid_to) from area_period where area_id = :area
                having bool_and(coalesce(valid_to < :latest, false))
            )
            select t.id, a.level, %s as seen, e.last_day is not null and %s as had, e.last_day
            from tree t join area a on a.id = t.id left join ended e on true
            """.formatted(SEEN, Reach.seenBy("t.id", "e.last_day"));

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    @Inject
    Places places;

    /** Whether the caller reads what all of the place recorded: on the tree of the day, and carried onto it. */
    public boolean all(UUID area, LocalDate tree, int year) {
        return scope.isEverywhere()
                || !tree.isBefore(Period.year(year).to()) && places.reach(area, caller.areas(), tree) == Reach.WRITING;
    }

    /** Those of the place and all below it on the day of the tree. */
    public Shown below(UUID area, LocalDate tree, int year, Handle handle) {
        return shown(
                looked(scope.bind(handle.createQuery(BELOW)).bind("area", area).bind("tree", tree), year));
    }

    /** Those of the place and all below it on the day of the tree; empty when that is all of them. */
    public Optional<Shown> below(UUID area, LocalDate tree, int year) {
        return all(area, tree, year)
                ? Optional.empty()
                : Optional.of(jdbi.withHandle(handle -> below(area, tree, year, handle)));
    }

    /** Those of the given ones. @param all whether that is known to be all of them */
    public Shown of(Collection<UUID> given, boolean all, int year, Handle handle) {
        return all ? new Shown(Set.copyOf(given), false) : shown(looked(given(given, handle), year));
    }

    private Query given(Collection<UUID> given, Handle handle) {
        return scope.bind(handle.createQuery(GIVEN)).bindArray("given", UUID.class, given.toArray());
    }

    /**
     * The same of several places of one tree at once.
     *
     * @param whole those of which the caller reads all, while the tree is not of a day before the year ends
     */
    public record OfSeveral(LocalDate tree, boolean everywhere, Set<UUID> whole) {

        private boolean all(UUID area, int year) {
            return everywhere || !tree.isBefore(Period.year(year).to()) && whole.contains(area);
        }
    }

    /** What the caller reads in a year of places that reports on several are about. */
    public static final class OfYear {

        private final OfSeveral several;
        private final int year;
        private final Map<UUID, Looked> looked;

        private OfYear(OfSeveral several, int year, Map<UUID, Looked> looked) {
            this.several = several;
            this.year = year;
            this.looked = looked;
        }

        /** Whether a report on the area shows all that it is about. */
        public boolean all(UUID area) {
            return several.all(area, year);
        }

        /** Of the places that were looked at those that the caller reads, where not all of some area is the caller's. */
        public Shown seen() {
            return shown(looked.values());
        }

        /** Those of the places of a report on the area that it shows. */
        public Shown of(UUID area, Collection<UUID> places) {
            return all(area)
                    ? new Shown(Set.copyOf(places), false)
                    : shown(places.stream()
                            .map(looked::get)
                            .filter(Objects::nonNull)
                            .toList());
        }
    }

    public OfSeveral ofSeveral(Collection<UUID> areas, LocalDate tree) {
        var whole = scope.isEverywhere()
                ? Set.<UUID>of()
                : scope
                        .reaches(areas.stream()
                                .map(area -> new PlaceOnDay(area, tree))
                                .toList())
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() == Reach.WRITING)
                        .map(entry -> entry.getKey().place())
                        .collect(Collectors.toUnmodifiableSet());
        return new OfSeveral(tree, scope.isEverywhere(), whole);
    }

    /** @param places of the reports on all of the areas together */
    public OfYear in(int year, OfSeveral several, Collection<UUID> areas, Collection<UUID> places, Handle handle) {
        var looked = areas.stream().allMatch(area -> several.all(area, year))
                ? Map.<UUID, Looked>of()
                : looked(given(places, handle), year).stream()
                        .collect(Collectors.toMap(Looked::id, Function.identity()));
        return new OfYear(several, year, looked);
    }

    /** One place of a report, as the caller stands to it. */
    private record Looked(UUID id, String level, boolean seen, boolean had, LocalDate lastDay) {

        /** Villages move along with their communes: that they are left out is not told. */
        boolean isToldOf() {
            return !seen && !level.equals("village");
        }
    }

    private static List<Looked> looked(Query query, int year) {
        return query.bind("latest", Period.year(year).to())
                .map((row, context) -> new Looked(
                        row.getObject("id", UUID.class),
                        row.getString("level"),
                        row.getBoolean("seen"),
                        row.getBoolean("had"),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private static Shown shown(Collection<Looked> looked) {
        return new Shown(
                ids(looked, Looked::seen),
                !looked.stream().allMatch(Looked::seen),
                looked.stream().anyMatch(Looked::isToldOf),
                new Shown.AtTheEnd(
                        ids(looked, Looked::had),
                        looked.stream()
                                .map(Looked::lastDay)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null)));
    }

    private static Set<UUID> ids(Collection<Looked> looked, Predicate<Looked> which) {
        return looked.stream().filter(which).map(Looked::id).collect(Collectors.toUnmodifiableSet());
    }
}
