package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.SetProjection;

/** What was observed with all its versions, as last published. */
@ApplicationScoped
class ObservationStates extends SetProjection<ObservationState> {

    private static final String WRITE = """
            insert into observation (id, event_version, deleted, indicator_code, area_id, period_from, period_to,
                population, numerator, denominator, value, version, approved_on, source)
            select o.id, o."eventVersion", o.deleted, o."indicatorCode", o."areaId", o."periodFrom", o."periodTo",
                o.population, v.numerator, v.denominator, v.value, v.number, v."approvedOn", v.source
            from jsonb_to_recordset(cast(:told as jsonb)) as o
                (id uuid, "eventVersion" int, deleted boolean, "indicatorCode" text, "areaId" uuid, "periodFrom" date,
                 "periodTo" date, population text, versions jsonb)
            cross join lateral (
                select * from jsonb_to_recordset(o.versions) as told
                    (number int, numerator bigint, denominator bigint, value numeric, source text, "approvedOn" date)
                order by "approvedOn" is not null desc, number desc
                limit 1
            ) v
            on conflict (id) do update set event_version = excluded.event_version, deleted = excluded.deleted,
                indicator_code = excluded.indicator_code, area_id = excluded.area_id,
                period_from = excluded.period_from, period_to = excluded.period_to, numerator = excluded.numerator,
                denominator = excluded.denominator, value = excluded.value, population = excluded.population,
                version = excluded.version, approved_on = excluded.approved_on, source = excluded.source
                where observation.event_version < excluded.event_version
            returning id
            """;

    private static final String FORGET_VERSIONS =
            "delete from observation_version where observation_id = any(:written)";

    private static final String WRITE_VERSIONS = """
            insert into observation_version (observation_id, number, numerator, denominator, value, source, stated_on,
                approved_on, reason)
            select o.id, v.number, v.numerator, v.denominator, v.value, v.source, v."statedOn", v."approvedOn", v.reason
            from jsonb_to_recordset(cast(:told as jsonb)) as o (id uuid, versions jsonb),
            jsonb_to_recordset(o.versions) as v
                (number int, numerator bigint, denominator bigint, value numeric, source text, "statedOn" date,
                 "approvedOn" date, reason text)
            where o.id = any(:written)
            """;

    ObservationStates() {
        super(Topics.OBSERVATIONS, ObservationState.TYPE, "observation", ObservationState.class);
    }

    @Override
    protected void write(Collection<ObservationState> newest, Handle handle) {
        var told = EventJson.text(
                newest.stream().map(ObservationStates::withVersions).toList());
        var written = handle.createQuery(WRITE)
                .bind("told", told)
                .mapTo(UUID.class)
                .list()
                .toArray();
        handle.createUpdate(FORGET_VERSIONS)
                .bindArray("written", UUID.class, written)
                .execute();
        handle.createUpdate(WRITE_VERSIONS)
                .bind("told", told)
                .bindArray("written", UUID.class, written)
                .execute();
    }

    /** An event that is older than versions tells of one, which nobody approved. */
    private static ObservationState withVersions(ObservationState told) {
        return told.versions() != null && !told.versions().isEmpty()
                ? told
                : new ObservationState(
                        told.id(),
                        told.eventVersion(),
                        told.deleted(),
                        told.indicatorCode(),
                        told.areaId(),
                        told.periodFrom(),
                        told.periodTo(),
                        told.numerator(),
                        told.denominator(),
                        told.value(),
                        told.population(),
                        List.of(new ObservationState.Version(
                                1, told.numerator(), told.denominator(), told.value(), null, null, null, null)));
    }
}
