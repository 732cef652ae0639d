package vn.giamngheo.plans.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.place.Place;

/** Reads the whole tree for a boundary act. */
@ApplicationScoped
class TreeRows {

    private static final String PLACE = """
            select a.id, a.level, p.code, p.name, p.kind, p.parent_id, p.valid_from, p.valid_to
            from area_period p join area a on a.id = p.area_id and not a.deleted
            """;

    @Inject
    Jdbi jdbi;

    Tree before(LocalDate effectiveOn) {
        return jdbi.withHandle(handle -> new Tree(
                effectiveOn,
                places(
                        "where p.valid_from < :day and (p.valid_to is null or p.valid_to >= cast(:day as date) - 1)",
                        effectiveOn,
                        handle),
                places("where p.valid_from >= :day", effectiveOn, handle),
                Set.copyOf(handle.createQuery("select area_id from area_succession where effective_on <= :day")
                        .bind("day", effectiveOn)
                        .mapTo(UUID.class)
                        .set())));
    }

    private static List<Place> places(String condition, LocalDate day, Handle handle) {
        return handle.createQuery(PLACE + condition)
                .bind("day", day)
                .map(ConstructorMapper.of(Place.class))
                .list();
    }

    /**
     * Until the transaction ends nobody else changes places; whoever reads them does not wait. What the database
     * demands of the tree it demands at the end.
     */
    void lock() {
        jdbi.useHandle(handle -> {
            handle.execute("lock table area in share row exclusive mode");
            handle.execute("set constraints all deferred");
        });
    }
}
