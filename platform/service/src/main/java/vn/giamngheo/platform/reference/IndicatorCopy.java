package vn.giamngheo.platform.reference;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.IndicatorState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** This service's copy of the catalogue of indicators; the owner, indicators-service, has none. */
@ApplicationScoped
@UnlessBuildProperty(name = "quarkus.application.name", stringValue = "indicators-service", enableIfMissing = true)
class IndicatorCopy implements Projection {

    @Override
    public String topic() {
        return Topics.INDICATORS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(IndicatorState.TYPE)) {
            var indicator = EventJson.data(event, IndicatorState.class);
            handle.createUpdate("""
                            insert into indicator
                                (id, event_version, deleted, code, name_vi, name_en, unit, adds, rate)
                            values (:id, :eventVersion, :deleted, :code, :vi, :en, :unit, :adds, :rate)
                            on conflict (id) do update set event_version = excluded.event_version,
                                deleted = excluded.deleted, code = excluded.code, name_vi = excluded.name_vi,
                                name_en = excluded.name_en, unit = excluded.unit, adds = excluded.adds,
                                rate = excluded.rate
                                where indicator.event_version < excluded.event_version
                            """)
                    .bindMethods(indicator)
                    .bindMethods(indicator.name())
                    .execute();
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("indicator", IndicatorState.TYPE, event, handle);
    }
}
