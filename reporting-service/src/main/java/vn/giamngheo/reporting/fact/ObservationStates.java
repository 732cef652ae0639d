package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** What was observed with all its versions, as last published. */
@ApplicationScoped
class ObservationStates implements Projection {

    @Override
    public String topic() {
        return Topics.OBSERVATIONS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(ObservationState.TYPE)) {
            var observation = EventJson.data(event, ObservationState.class);
            if (isNewer(observation, handle)) {
                replaceVersions(observation, handle);
            }
        }
    }

    private static boolean isNewer(ObservationState observation, Handle handle) {
        return handle.createUpdate("""
                                insert into observation (id, event_version, deleted, indicator_code, area_id,
                                    period_from, period_to, numerator, denominator, value, population)
                                values (:id, :eventVersion, :deleted, :indicatorCode, :areaId, :periodFrom, :periodTo,
                                    :numerator, :denominator, :value, :population)
                                on conflict (id) do update set event_version = excluded.event_version,
                                    deleted = excluded.deleted, indicator_code = excluded.indicator_code,
                                    area_id = excluded.area_id, period_from = excluded.period_from,
                                    period_to = excluded.period_to, numerator = excluded.numerator,
                                    denominator = excluded.denominator, value = excluded.value,
                                    population = excluded.population
                                    where observation.event_version < excluded.event_version
                                """).bindMethods(observation).execute() == 1;
    }

    private static void replaceVersions(ObservationState observation, Handle handle) {
        handle.execute("delete from observation_version where observation_id = ?", observation.id());
        var batch = handle.prepareBatch("""
                insert into observation_version (observation_id, number, numerator, denominator, value, source,
                    stated_on, approved_on, reason)
                values (:observation, :number, :numerator, :denominator, :value, :source, :statedOn, :approvedOn, :reason)
                """);
        versions(observation).forEach(version -> batch.bindMethods(version)
                .bind("observation", observation.id())
                .add());
        batch.execute();
    }

    /** An event that is older than versions tells of one, which nobody approved. */
    private static List<ObservationState.Version> versions(ObservationState told) {
        return told.versions() != null && !told.versions().isEmpty()
                ? told.versions()
                : List.of(new ObservationState.Version(
                        1, told.numerator(), told.denominator(), told.value(), null, null, null, null));
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("observation", ObservationState.TYPE, event, handle);
    }
}
