package vn.giamngheo.platform.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
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

    /** The last day on which the place was there, the given day at the latest. */
    public LocalDate lastDay(UUID id, LocalDate latest) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(max(least(coalesce(valid_to, :latest), :latest)), :latest)
                        from area_period where area_id = :id
                        """)
                .bind("id", id)
                .bind("latest", latest)
                .mapTo(LocalDate.class)
                .one());
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

    /** The places, and all that lay below them on any day. */
    public List<UUID> everBelow(Collection<UUID> places) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive tree (id) as (
                            select unnest(:places)
                            union
                            select p.area_id from area_period p join tree t on p.parent_id = t.id
                        )
                        select id from tree
                        """)
                .bindArray("places", UUID.class, places.toArray())
                .mapTo(UUID.class)
                .list());
    }

    /** Whether a place was one of the others, or lay below one of them, on that day. */
    public boolean within(UUID place, Collection<UUID> others, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive up as (
                            select cast(:place as uuid) as id
                            union
                            select p.parent_id from area_period p join up on up.id = p.area_id
                            where p.valid_from <= :on and (p.valid_to is null or p.valid_to >= :on)
                                and p.parent_id is not null
                        )
                        select exists (select from up where id = any(:others))
                        """)
                .bind("place", place)
                .bind("on", on)
                .bindArray("others", UUID.class, others.toArray())
                .mapTo(Boolean.class)
                .one());
    }
}
