package vn.giamngheo.reporting.duty;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.reporting.stored.StoredJson;

/** The reporting duties of all places. They hold nothing that is anybody's alone: everybody reads them. */
@ApplicationScoped
public class Duties {

    /** Those that bind the asked place, and those of places below it. */
    private static final String PAGE = """
            with recursive %s, tree (id) as (
                select cast(:area as uuid)
                union
                select p.area_id from area_period p join tree t on p.parent_id = t.id
                where p.valid @> cast(:tree as date) and :below
            )
            select t.* from reporting_duty t
            where (t.valid_from, t.id) > (:after, :afterId)
                and (t.area_id in (select id from above) or t.area_id in (select id from tree))
                and (cast(:on as date) is null or t.valid_from <= :on and (t.valid_to is null or t.valid_to >= :on))
                and (cast(:programme as text) is null or t.programme_code = :programme)
            order by t.valid_from, t.id
            limit :limit
            """.formatted(Subtree.above(":tree"));

    @Inject
    Jdbi jdbi;

    @Inject
    Acts acts;

    @Inject
    StoredJson json;

    @Inject
    Caller caller;

    /**
     * Which duties are asked for.
     *
     * @param tree the day whose places apply
     * @param below whether those of places below are asked for, too
     * @param on a day on which they hold; null for all
     * @param programme null for all
     */
    public record Filter(UUID area, LocalDate tree, boolean below, LocalDate on, String programme) {}

    /** The last duty of the page before. */
    record After(LocalDate day, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    List<Duty> page(Filter filter, After after, int limit) {
        return withActs(jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bindMethods(filter)
                .bind("after", after.day())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map((row, context) -> duty(row))
                .list()));
    }

    public Optional<Duty> byId(UUID id) {
        return find("select t.* from reporting_duty t where t.id = :id", id);
    }

    /** Until the transaction ends nobody else changes it or its periods. */
    Optional<Duty> locked(UUID id) {
        return find("select t.* from reporting_duty t where t.id = :id for update", id);
    }

    private Optional<Duty> find(String query, UUID id) {
        return withActs(jdbi.withHandle(handle -> handle.createQuery(query)
                        .bind("id", id)
                        .map((row, context) -> duty(row))
                        .list()))
                .stream()
                .findFirst();
    }

    /** Another one of the same place, programme, name, kind of periods and reports, that holds on a day of this one. */
    Optional<UUID> equal(Duty duty) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(hashtextextended('reporting_duty ' || :area, 0))")
                    .bind("area", duty.areaId().toString())
                    .mapToMap()
                    .list();
            return handle.createQuery("""
                            select t.id from reporting_duty t
                            where t.id <> :id and t.area_id = :areaId and t.programme_code = :programme
                                and lower(t.name) = lower(:name) and t.period_kind = :kind
                                and t.reports = cast(:owed as jsonb)
                                and daterange(t.valid_from, t.valid_to, '[]')
                                    && daterange(:validFrom, cast(:validTo as date), '[]')
                            limit 1
                            """)
                    .bindMethods(duty)
                    .bind("kind", duty.periodKind().name())
                    .bind("owed", json.write(duty.reports()))
                    .mapTo(UUID.class)
                    .findFirst();
        });
    }

    void write(Duty duty) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into reporting_duty (id, area_id, programme_code, name, period_kind, reports, valid_from,
                            valid_to, act_id, recorded_by)
                        values (:id, :areaId, :programme, :name, :kind, cast(:owed as jsonb), :validFrom, :validTo,
                            :actId, :by)
                        on conflict (id) do update set programme_code = excluded.programme_code, name = excluded.name,
                            period_kind = excluded.period_kind, reports = excluded.reports,
                            valid_from = excluded.valid_from, valid_to = excluded.valid_to, act_id = excluded.act_id
                        """)
                .bindMethods(duty)
                .bind("kind", duty.periodKind().name())
                .bind("owed", json.write(duty.reports()))
                .bind("by", caller.subject())
                .execute());
    }

    private Duty duty(ResultSet row) throws SQLException {
        return new Duty(
                row.getObject("id", UUID.class),
                row.getObject("area_id", UUID.class),
                row.getString("programme_code"),
                row.getString("name"),
                PeriodKind.valueOf(row.getString("period_kind")),
                json.read(row.getString("reports"), new TypeReference<List<OwedReport>>() {}),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                null,
                row.getObject("act_id", UUID.class));
    }

    private List<Duty> withActs(List<Duty> duties) {
        var byId = acts.byId(duties.stream().map(Duty::actId).toList());
        return duties.stream().map(duty -> duty.with(byId.get(duty.actId()))).toList();
    }
}
