package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.value.PopulationWords;

/** The observations with their versions, as they are stored. */
@ApplicationScoped
class Observations {

    private static final String ROW =
            "select o.id, o.event_version, o.indicator_code, o.area_id, o.period_from, o.period_to, o.population from observation o ";

    @Inject
    Jdbi jdbi;

    /** What figures are about. */
    record About(String indicator, UUID areaId, String population, LocalDate from, LocalDate to) {

        boolean overlaps(Observation other) {
            return !from.isAfter(other.periodTo()) && !to.isBefore(other.periodFrom());
        }

        /** Whatever the period, and however the words of the population are written. */
        List<Object> key() {
            return key(indicator, areaId, population);
        }

        static List<Object> key(String indicator, UUID areaId, String population) {
            return List.of(indicator, areaId, PopulationWords.folded(population));
        }
    }

    /** @throws ProblemException 404 when there is none */
    Observation existing(UUID id) {
        return one(id, "");
    }

    /** The same, for a change of it. */
    Observation locked(UUID id) {
        return one(id, " for update");
    }

    private Observation one(UUID id, String lock) {
        return jdbi.withHandle(handle -> rows(handle, "where o.id = any(:ids)" + lock, List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    List<Observation> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> rows(handle, "where o.id = any(:ids)", ids));
    }

    /** The next in the order of their ids. */
    List<Observation> page(UUID after, int limit) {
        return jdbi.withHandle(handle -> rows(
                handle,
                "where o.id = any(:ids) order by o.id",
                handle.createQuery("select id from observation where id > :after order by id limit :limit")
                        .bind("after", after)
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .list()));
    }

    /**
     * Whatever speaks of the same indicators and places for a part of the same time, of any population; locked, in the order of
     * their ids.
     */
    List<Observation> overlapping(Collection<About> all) {
        return jdbi.withHandle(handle -> rows(
                handle,
                "where o.id = any(:ids) order by o.id for update",
                handle.createQuery("""
                                select distinct o.id
                                from unnest(:indicators, :areas, :froms, :tos) as a (indicator, area, first, last)
                                join observation o on o.indicator_code = a.indicator and o.area_id = a.area
                                    and daterange(o.period_from, o.period_to, '[]') && daterange(cast(a.first as date), cast(a.last as date), '[]')
                                """)
                        .bindArray("indicators", String.class, texts(all, About::indicator))
                        .bindArray(
                                "areas",
                                UUID.class,
                                all.stream().map(About::areaId).toArray())
                        .bindArray("froms", String.class, texts(all, About::from))
                        .bindArray("tos", String.class, texts(all, About::to))
                        .mapTo(UUID.class)
                        .list()));
    }

    private static Object[] texts(Collection<About> all, Function<About, Object> part) {
        return all.stream().map(part).map(Object::toString).toArray();
    }

    private static List<Observation> rows(Handle handle, String which, Collection<UUID> ids) {
        var heads = handle.createQuery(ROW + which)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> head(row))
                .list();
        var versions = versions(handle, heads.stream().map(Observation::id).toList());
        return heads.stream().map(head -> with(head, versions.get(head.id()))).toList();
    }

    private static Observation head(ResultSet row) throws SQLException {
        return new Observation(
                row.getObject("id", UUID.class),
                row.getInt("event_version"),
                row.getString("indicator_code"),
                row.getObject("area_id", UUID.class),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("population"),
                List.of());
    }

    private static Observation with(Observation head, List<Version> versions) {
        return new Observation(
                head.id(),
                head.eventVersion(),
                head.indicator(),
                head.areaId(),
                head.periodFrom(),
                head.periodTo(),
                head.population(),
                versions);
    }

    private static Map<UUID, List<Version>> versions(Handle handle, List<UUID> ids) {
        return handle
                .createQuery("select * from observation_version where observation_id = any(:ids) order by number")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> Map.entry(row.getObject("observation_id", UUID.class), version(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("number"),
                new Figure(
                        row.getObject("numerator", Long.class),
                        row.getObject("denominator", Long.class),
                        row.getBigDecimal("value")),
                row.getString("source"),
                row.getObject("stated_on", LocalDate.class),
                row.getString("reason"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("approved_on", LocalDate.class),
                row.getString("approved_by"));
    }

    /** Stores observations with the first version of each. */
    void insert(List<Observation> all) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into observation (id, event_version, indicator_code, area_id, period_from, period_to,
                        population, numerator, denominator, value)
                    values (:id, :eventVersion, :indicator, :areaId, :periodFrom, :periodTo, :population, :numerator,
                        :denominator, :value)
                    """);
            all.forEach(each ->
                    batch.bindMethods(each).bindMethods(each.current().figure()).add());
            if (!all.isEmpty()) {
                batch.execute();
            }
        });
        insertLast(all);
    }

    /** Stores the last version of each, and what is in force now. */
    void correct(List<Observation> all) {
        insertLast(all);
        update(all);
    }

    /** Stores that the last version was approved. */
    void approve(Observation observation) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update observation_version
                        set approved_on = :approvedOn, approved_by = :approvedBy, approved_at = now()
                        where observation_id = :observation and number = :number
                        """)
                .bindMethods(observation.last())
                .bind("observation", observation.id())
                .execute());
        update(List.of(observation));
    }

    private void insertLast(List<Observation> all) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into observation_version (observation_id, number, numerator, denominator, value, source,
                        stated_on, reason, recorded_by, recorded_at)
                    values (:observation, :number, :numerator, :denominator, :value, :source, :statedOn, :reason,
                        :recordedBy, :recordedAt)
                    """);
            all.forEach(each -> batch.bindMethods(each.last())
                    .bindMethods(each.last().figure())
                    .bind("observation", each.id())
                    .add());
            if (!all.isEmpty()) {
                batch.execute();
            }
        });
    }

    private void update(List<Observation> all) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    update observation set event_version = :eventVersion, numerator = :numerator,
                        denominator = :denominator, value = :value
                    where id = :id
                    """);
            all.forEach(each ->
                    batch.bindMethods(each).bindMethods(each.current().figure()).add());
            if (!all.isEmpty()) {
                batch.execute();
            }
        });
    }
}
