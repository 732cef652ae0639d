package vn.giamngheo.platform.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.value.AreaCode;

/**
 * The tree of places on any day, from this service's own tables. Days are compared one by one: a condition on the range
 * would be answered from the index of the exclusion constraint, which reads many times the pages of a plain one.
 */
@ApplicationScoped
public class Places {

    private static final String PLACE = """
            select a.id, a.level, p.code, p.name, p.kind, p.parent_id, p.valid_from, p.valid_to
            from area_period p join area a on a.id = p.area_id and not a.deleted
            where p.valid_from <= :on and (p.valid_to is null or p.valid_to >= :on)
            """;

    private static final String FORMER = """
            select a.id, a.level, p.code, p.name, p.kind, p.parent_id, p.valid_from, p.valid_to
            from area_period p join area a on a.id = p.area_id and not a.deleted
            where p.valid_to < :on and %s
            order by p.valid_to desc limit 1
            """;

    private static final String NEAREST = """
            select a.id, a.level, p.code, p.name, p.kind, p.parent_id, p.valid_from, p.valid_to
            from area_period p join area a on a.id = p.area_id and not a.deleted
            where a.id = :id
            order by greatest(p.valid_from - cast(:on as date), cast(:on as date) - p.valid_to, 0) limit 1
            """;

    /** Of a place and a day, each as SQL. */
    private static final String WAS_THERE = """
            exists (
                with recursive came (id) as (
                    select cast(%1$s as uuid)
                    union
                    select s.area_id from area_succession s join came on s.successor_id = came.id
                )
                select from area_period p join came on p.area_id = came.id
                where p.valid_from <= %2$s and (p.valid_to is null or p.valid_to >= %2$s))
            """;

    private static final String ASKED = "asked.place";
    private static final String ON = "(cast('1970-01-01' as date) + asked.day)";
    private static final String MANY = " from unnest(:asked, :days) as asked (place, day) ";

    /** Which side of an edge is asked, as a column. A day that a place did not live to see is its last one. */
    private static final String EDGES = """
            select p.parent_id as parent, p.area_id as child
            from (
                select id, least(cast(:on as date), (select max(b.valid_to) from area_period b where b.area_id = id
                    having bool_and(b.valid_to is not null))) as day
                from unnest(:areas) as asked (id)
            ) asked
            join area_period p on p.%s = asked.id and p.parent_id is not null
                and p.valid_from <= asked.day and (p.valid_to is null or p.valid_to >= asked.day)
            join area a on a.id = p.area_id and not a.deleted
            """;

    private static final String SUCCESSORS =
            """
            with recursive went (id) as (
                select cast(:id as uuid)
                union
                select s.successor_id from area_succession s join went w on w.id = s.area_id where s.effective_on <= :on
            )
            """ + PLACE + " and a.id in (select id from went) and a.id <> :id order by p.code";

    @Inject
    Jdbi jdbi;

    /** The place that the code meant on that day. */
    public Optional<Place> byCode(AreaCode code, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(PLACE + " and p.code = :code")
                .bind("on", on)
                .bind("code", code.text())
                .map(ConstructorMapper.of(Place.class))
                .findFirst());
    }

    /** A place and one directly below it. */
    public record Edge(UUID parent, UUID child) {}

    /** What each of the places lay in on that day, or on its own last one where that was before. */
    public List<Edge> above(Collection<UUID> areas, LocalDate on) {
        return edges("area_id", areas, on);
    }

    /** What lay directly below each of the places on that day, or on its own last one where that was before. */
    public List<Edge> below(Collection<UUID> areas, LocalDate on) {
        return edges("parent_id", areas, on);
    }

    private List<Edge> edges(String side, Collection<UUID> areas, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(EDGES.formatted(side))
                .bindArray("areas", UUID.class, areas.toArray())
                .bind("on", on)
                .map(ConstructorMapper.of(Edge.class))
                .list());
    }

    /** All that the codes ever meant and are known to mean. */
    public List<Place> byCodes(Collection<AreaCode> codes) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.id, a.level, p.code, p.name, p.kind, p.parent_id, p.valid_from, p.valid_to
                        from area_period p join area a on a.id = p.area_id and not a.deleted
                        where p.code = any(:codes)
                        """)
                .bindArray(
                        "codes",
                        String.class,
                        codes.stream().map(AreaCode::text).toArray())
                .map(ConstructorMapper.of(Place.class))
                .list());
    }

    /**
     * The place as it was on the day, or on the nearest day on which it was there: an act may be entered late, and end a
     * place before something that it has recorded. Empty when there is no such place.
     */
    public Optional<Place> nearest(UUID id, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(NEAREST)
                .bind("on", on)
                .bind("id", id)
                .map(ConstructorMapper.of(Place.class))
                .findFirst());
    }

    /** The day, or the nearest one on which the place was there. */
    public LocalDate nearestDay(UUID id, LocalDate on) {
        return nearest(id, on).map(place -> place.nearestDay(on)).orElse(on);
    }

    /** The last day of the place; empty while no end is known. */
    public Optional<LocalDate> end(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select max(valid_to) from area_period where area_id = :id having bool_and(valid_to is not null)
                        """).bind("id", id).mapTo(LocalDate.class).findFirst());
    }

    /** Whether the place was there on a day, or something that it came from. */
    public boolean wasThere(UUID id, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + WAS_THERE.formatted(":id", ":on"))
                .bind("id", id)
                .bind("on", on)
                .mapTo(Boolean.class)
                .one());
    }

    /** Those of many that were there on their day, as {@link #wasThere}. */
    public Set<PlaceOnDay> thatWereThere(Collection<PlaceOnDay> asked) {
        return jdbi.withHandle(handle -> bind(
                        asked,
                        handle.createQuery(
                                "select asked.place, asked.day" + MANY + "where " + WAS_THERE.formatted(ASKED, ON)))
                .map((row, context) -> placeOnDay(row))
                .set());
    }

    private static Query bind(Collection<PlaceOnDay> asked, Query query) {
        return query.bindArray(
                        "asked",
                        UUID.class,
                        asked.stream().map(PlaceOnDay::place).toArray())
                .bindArray(
                        "days",
                        Integer.class,
                        asked.stream()
                                .map(each -> (int) each.day().toEpochDay())
                                .toArray());
    }

    private static PlaceOnDay placeOnDay(ResultSet row) throws SQLException {
        return new PlaceOnDay(row.getObject("place", UUID.class), LocalDate.ofEpochDay(row.getInt("day")));
    }

    public Optional<Place> byId(UUID id, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(PLACE + " and a.id = :id")
                .bind("on", on)
                .bind("id", id)
                .map(ConstructorMapper.of(Place.class))
                .findFirst());
    }

    /**
     * The places directly below another on that day, by code.
     *
     * @param after the code to go on after; null for the first ones
     */
    public List<Place> children(UUID parentId, LocalDate on, String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PLACE + """
                        and p.parent_id = :parent and (cast(:after as text) is null or p.code > :after)
                        order by p.code limit :limit
                        """)
                .bind("on", on)
                .bind("parent", parentId)
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Place.class))
                .list());
    }

    /** The places, all that lay below them on any day, and all that they came from. */
    public List<UUID> everBelow(Collection<UUID> places) {
        return everBelow(places, "");
    }

    /** Of these the ones that boundary acts have ended. */
    public List<UUID> endedInto(Collection<UUID> places) {
        return everBelow(places, "where exists (select from area_succession s where s.area_id = tree.id)");
    }

    private List<UUID> everBelow(Collection<UUID> places, String which) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive tree (id) as (
                            select unnest(:places)
                            union
                            select former.id from tree t cross join lateral (
                                select p.area_id from area_period p where p.parent_id = t.id
                                union all
                                select s.area_id from area_succession s where s.successor_id = t.id
                            ) former (id)
                        )
                        select id from tree %s
                        """.formatted(which))
                .bindArray("places", UUID.class, places.toArray())
                .mapTo(UUID.class)
                .list());
    }

    /** Whether the place is one of the others or lies below one on that day. */
    public boolean isWithin(UUID place, Collection<UUID> others, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive up (id) as (
                            select cast(:place as uuid)
                            union
                            select p.parent_id from area_period p join up on up.id = p.area_id
                            where p.parent_id is not null
                                and p.valid_from <= :on and (p.valid_to is null or p.valid_to >= :on)
                        )
                        select exists (select from up where id = any(:others))
                        """)
                .bind("place", place)
                .bind("on", on)
                .bindArray("others", UUID.class, others.toArray())
                .mapTo(Boolean.class)
                .one());
    }

    /** Those of the places that are the other one or lie below it on that day. */
    public Set<UUID> within(Collection<UUID> places, UUID other, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive up (place, id) as (
                            select id, id from unnest(:places) as asked (id)
                            union
                            select up.place, p.parent_id from area_period p join up on up.id = p.area_id
                            where p.parent_id is not null
                                and p.valid_from <= :on and (p.valid_to is null or p.valid_to >= :on)
                        )
                        select place from up where id = :other
                        """)
                .bindArray("places", UUID.class, places.toArray())
                .bind("on", on)
                .bind("other", other)
                .mapTo(UUID.class)
                .set());
    }

    /** What the holder of the others may do with what the place recorded on that day. */
    public Reach reach(UUID place, Collection<UUID> others, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(Reach.of(":place", ":on"))
                .bind("place", place)
                .bind("on", on)
                .bindArray("others", UUID.class, others.toArray())
                .mapTo(Reach.class)
                .one());
    }

    /** The same of many places and days at once. */
    public Map<PlaceOnDay, Reach> reaches(Collection<PlaceOnDay> asked, Collection<UUID> others) {
        return jdbi.withHandle(handle -> bind(
                        asked,
                        handle.createQuery(
                                "select asked.place, asked.day, (" + Reach.of(ASKED, ON) + ") as reach" + MANY))
                .bindArray("others", UUID.class, others.toArray())
                .map((row, context) -> Map.entry(placeOnDay(row), Reach.valueOf(row.getString("reach"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What the code meant last before that day, if a boundary act has ended it. */
    public Optional<Ended> ended(AreaCode code, LocalDate on) {
        return ended("p.code = :asked", code.text(), on);
    }

    /** The place, if a boundary act has ended it before that day. */
    public Optional<Ended> ended(UUID id, LocalDate on) {
        return ended("a.id = :asked", id, on);
    }

    private Optional<Ended> ended(String which, Object asked, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(FORMER.formatted(which))
                        .bind("on", on)
                        .bind("asked", asked)
                        .map(ConstructorMapper.of(Place.class))
                        .findFirst())
                .map(last -> new Ended(last, isDivided(last.id()), successors(last.id(), on)))
                .filter(ended -> !ended.successors().isEmpty());
    }

    private boolean isDivided(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from area_succession where area_id = :id and extent = 'part')")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    /** What the place has become by that day. */
    private List<Place> successors(UUID id, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(SUCCESSORS)
                .bind("on", on)
                .bind("id", id)
                .map(ConstructorMapper.of(Place.class))
                .list());
    }
}
