package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** What was observed, as last published. */
@ApplicationScoped
class ObservationStates implements Projection {

    @Override
    public String topic() {
        return Topics.OBSERVATIONS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(ObservationState.TYPE)) {
            handle.createUpdate("""
                            insert into observation (id, event_version, deleted, indicator_code, area_id,
                                period_from, period_to, numerator, denominator, value)
                            values (:id, :eventVersion, :deleted, :indicatorCode, :areaId, :periodFrom, :periodTo,
                                :numerator, :denominator, :value)
                            on conflict (id) do update set event_version = excluded.event_version,
                                deleted = excluded.deleted, indicator_code = excluded.indicator_code,
                                area_id = excluded.area_id, period_from = excluded.period_from,
                                period_to = excluded.period_to, numerator = excluded.numerator,
                                denominator = excluded.denominator, value = excluded.value
                                where observation.event_version < excluded.event_version
                            """)
                    .bindMethods(EventJson.data(event, ObservationState.class))
                    .execute();
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("observation", ObservationState.TYPE, event, handle);
    }
}
