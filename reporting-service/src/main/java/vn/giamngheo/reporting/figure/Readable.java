package vn.giamngheo.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;

/**
 * Of which places a report shows the caller what they recorded. The day of the tree only chooses places: one that went
 * elsewhere before the year ended, or before the day up to which a report is asked, is its new neighbours' business, and what
 * lay below a divided place is not that of those who got a part of it, but for what lies below them now. Of one that has ended
 * itself, what went on elsewhere is shown as it was on its last day.
 */
@ApplicationScoped
public class Readable {

    /** Whoever has a place now reads what it recorded before, too, as on the tree of today. */
    private static final String SEEN = "(%s or %s)"
            .formatted(Reach.seenBy("t.id", lastDayUpTo(":latest")), Reach.seenBy("t.id", lastDayUpTo(":today")));

    /**
     * Which of the places that are left out are told of: all but villages that moved along with their communes, which became another
     * one wholly. What went to another part of a divided place did not.
     */
    private static final String LOOKED = """
            select l.*, not l.seen and not (l.level = 'village' and exists (
                    select from area_period lies
                    join area_succession s on s.successor_id = lies.parent_id and s.extent = 'whole'
                    join area_period lay on lay.area_id = lies.area_id and lay.parent_id = s.area_id
                    where lies.area_id = l.id
                        and lies.valid_from <= :latest and (lies.valid_to is null or lies.valid_to >= :latest)
                )) as told
            from (%s offset 0) l
            """;

    /** What begins later recorded nothing by then, and is not asked for. */
    private static final String GIVEN = """
            with tree (id) as (select id from unnest(:given) as given (id))
            """ + LOOKED.formatted("""
            select t.id, a.level, %s as seen, false as had, cast(null as date) as last_day
            from tree t join area a on a.id = t.id
            where not exists (select from area_period l where l.area_id = t.id having min(l.valid_from) > :latest)
            """.formatted(SEEN));

    /** Of the asked places those that have ended before the year did. */
    private static final String ENDED = """
            ended (top, last_day) as (
                select area_id, max(valid_to) from area_period where area_id = any(:tops) group by area_id
                having bool_and(coalesce(valid_to < :latest, false))
            )
            """;

    private static final String BELOW =
            """
            with recursive asked (top, day) as (
                select top, date '1970-01-01' + day from unnest(:tops, :days) as a (top, day)
            ),
            tree (top, day, id) as (
                select top, day, top from asked
                union
                select t.top, t.day, p.area_id from area_period p join tree t on p.parent_id = t.id where p.valid @> t.day
            ),
            %s
            """.formatted(ENDED) + LOOKED.formatted("""
            select t.top, t.id, a.level, %s as seen, e.last_day is not null and %s as had, e.last_day
            from tree t join area a on a.id = t.id left join ended e on e.top = t.top
            """.formatted(SEEN, Reach.seenBy("t.id", "e.last_day")));

    /** What the caller reads of those that have ended as it was on the last day of each. */
    private static final String ENDS = """
            with recursive %s,
            tree (id, last_day) as (
                select top, last_day from ended
                union
                select p.area_id, t.last_day
                from area_period p join tree t on p.parent_id = t.id where p.valid @> cast(:tree as date)
            ),
            had (last_day, ids) as (
                select t.last_day, array_agg(t.id) from tree t where %s group by t.last_day
            )
            select e.top, e.last_day, coalesce(h.ids, '{}') as had from ended e left join had h on h.last_day = e.last_day
            """.formatted(ENDED, Reach.seenBy("t.id", "t.last_day"));

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    @Inject
    Places places;

    /** SQL: the last day up to a given one on which the place was there. */
    private static String lastDayUpTo(String day) {
        return """
                (select coalesce(max(least(coalesce(l.valid_to, %1$s), %1$s)), %1$s)
                    from area_period l where l.area_id = t.id and l.valid_from <= %1$s)""".formatted(day);
    }

    /**
     * The last day of which a report shows anything: that of its year, or an earlier one up to which it is asked.
     *
     * @param asOf null where it is asked for all of its year
     */
    public static LocalDate latest(int year, LocalDate asOf) {
        var last = Period.year(year).to();
        return asOf == null || asOf.isAfter(last) ? last : asOf;
    }

    /** As {@link #all(UUID, LocalDate, LocalDate)}, of a report that shows all of its year. */
    public boolean all(UUID area, LocalDate tree, int year) {
        return all(area, tree, latest(year, null));
    }

    /**
     * Whether the caller reads what all of the place recorded: on the tree of the day, and carried onto it.
     *
     * @param latest the last day of which the report shows anything
     */
    public boolean all(UUID area, LocalDate tree, LocalDate latest) {
        return scope.isEverywhere()
                || !tree.isBefore(latest) && places.reach(area, caller.areas(), tree) == Reach.WRITING;
    }

    /** As {@link #below(UUID, LocalDate, LocalDate, Handle)}, of a report that shows all of its year. */
    public Shown below(UUID area, LocalDate tree, int year, Handle handle) {
        return below(area, tree, latest(year, null), handle);
    }

    /** Those of the place and all below it on the day of the tree. @param latest see {@link #all} */
    public Shown below(UUID area, LocalDate tree, LocalDate latest, Handle handle) {
        return below(List.of(new PlaceOnDay(area, tree)), latest, handle).getOrDefault(area, shown(List.of()));
    }

    /** The same of several places, each on a day of its own, of a report that shows all of its year. */
    public Map<UUID, Shown> below(Collection<PlaceOnDay> areas, int year, Handle handle) {
        return below(areas, latest(year, null), handle);
    }

    private Map<UUID, Shown> below(Collection<PlaceOnDay> areas, LocalDate latest, Handle handle) {
        return areas.isEmpty()
                ? Map.of()
                : scope
                        .bind(handle.createQuery(BELOW))
                        .bind(
                                "tops",
                                PlaceArray.of(
                                        areas.stream().map(PlaceOnDay::place).toList()))
                        .bindArray(
                                "days",
                                Integer.class,
                                areas.stream()
                                        .map(area -> (int) area.day().toEpochDay())
                                        .toArray())
                        .bind("latest", latest)
                        .bind("today", Days.today())
                        .map((row, context) -> Map.entry(row.getObject("top", UUID.class), looked(row)))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
                                        Readable::shown)));
    }

    /** As {@link #below(UUID, LocalDate, LocalDate)}, of a report that shows all of its year. */
    public Optional<Shown> below(UUID area, LocalDate tree, int year) {
        return below(area, tree, latest(year, null));
    }

    /** Those of the place and all below it on the day of the tree; empty when that is all of them. @param latest see {@link #all} */
    public Optional<Shown> below(UUID area, LocalDate tree, LocalDate latest) {
        return all(area, tree, latest)
                ? Optional.empty()
                : Optional.of(jdbi.withHandle(handle -> below(area, tree, latest, handle)));
    }

    /** Those of the given ones. @param all whether that is known to be all of them @param latest see {@link #all} */
    public Shown of(Collection<UUID> given, boolean all, LocalDate latest, Handle handle) {
        return all ? new Shown(Set.copyOf(given), false) : shown(looked(given(given, handle), latest));
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

        private boolean all(UUID area, LocalDate latest) {
            return everywhere || !tree.isBefore(latest) && whole.contains(area);
        }
    }

    /** What the caller reads in a year of places that reports on several are about. */
    public static final class OfYear {

        private final OfSeveral several;
        private final LocalDate latest;
        private final Map<UUID, Looked> looked;

        private OfYear(OfSeveral several, LocalDate latest, Map<UUID, Looked> looked) {
            this.several = several;
            this.latest = latest;
            this.looked = looked;
        }

        /** Whether a report on the area shows all that it is about. */
        public boolean all(UUID area) {
            return several.all(area, latest);
        }

        /**
         * Of the places that were looked at those that the caller reads, where not all of some area is the caller's; without
         * what places had when they ended.
         */
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
    public OfYear in(
            LocalDate latest, OfSeveral several, Collection<UUID> areas, Collection<UUID> places, Handle handle) {
        var looked = areas.stream().allMatch(area -> several.all(area, latest))
                ? Map.<UUID, Looked>of()
                : looked(given(places, handle), latest).stream()
                        .collect(Collectors.toMap(Looked::id, Function.identity()));
        return new OfYear(several, latest, looked);
    }

    /** Places of which reports show the same. @param all whether that is all that they are about */
    public record Alike(Set<UUID> areas, boolean all, Shown shown) {}

    /**
     * What reports on each of the areas show in the year, also of what those that have ended had; areas that end on one day
     * are alike.
     *
     * @param places that the reports are about, which were looked at
     */
    public List<Alike> alike(OfYear of, Collection<UUID> areas, Collection<UUID> places, Handle handle) {
        var ends = areas.stream().allMatch(of::all) ? Map.<UUID, Shown.AtTheEnd>of() : ends(of, areas, handle);
        return areas.stream()
                .collect(Collectors.groupingBy(
                        area -> of.all(area)
                                ? Optional.<Shown.AtTheEnd>empty()
                                : Optional.of(ends.getOrDefault(area, Shown.AtTheEnd.NOTHING)),
                        Collectors.toUnmodifiableSet()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey()
                        .map(end -> new Alike(entry.getValue(), false, of.seen().with(end)))
                        .orElseGet(() -> new Alike(entry.getValue(), true, new Shown(Set.copyOf(places), false))))
                .toList();
    }

    private Map<UUID, Shown.AtTheEnd> ends(OfYear of, Collection<UUID> areas, Handle handle) {
        return scope
                .bind(handle.createQuery(ENDS))
                .bind("tops", PlaceArray.of(areas))
                .bind("tree", of.several.tree())
                .bind("latest", of.latest)
                .map((row, context) -> Map.entry(
                        row.getObject("top", UUID.class),
                        new Shown.AtTheEnd(
                                Set.of((UUID[]) row.getArray("had").getArray()),
                                row.getObject("last_day", LocalDate.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * One place of a report, as the caller stands to it.
     *
     * @param told whether the report says that it is left out
     */
    private record Looked(UUID id, boolean seen, boolean told, boolean had, LocalDate lastDay) {}

    private static List<Looked> looked(Query query, LocalDate latest) {
        return query.bind("latest", latest)
                .bind("today", Days.today())
                .map((row, context) -> looked(row))
                .list();
    }

    private static Looked looked(ResultSet row) throws SQLException {
        return new Looked(
                row.getObject("id", UUID.class),
                row.getBoolean("seen"),
                row.getBoolean("told"),
                row.getBoolean("had"),
                row.getObject("last_day", LocalDate.class));
    }

    private static Shown shown(Collection<Looked> looked) {
        return new Shown(
                ids(looked, Looked::seen),
                !looked.stream().allMatch(Looked::seen),
                looked.stream().anyMatch(Looked::told),
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
