package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.PovertyStandardState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** Poverty standards, as last published. */
@ApplicationScoped
class PovertyStandardStates implements Projection {

    @Override
    public String topic() {
        return Topics.POVERTY_STANDARDS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(PovertyStandardState.TYPE)) {
            write(EventJson.data(event, PovertyStandardState.class), handle);
        }
    }

    private static void write(PovertyStandardState standard, Handle handle) {
        handle.createUpdate("""
                        insert into poverty_standard (id, event_version, deleted, code, name_vi, name_en, area_id, valid_from,
                            valid_to)
                        values (:id, :eventVersion, :deleted, :code, :vi, :en, :areaId, :validFrom, :validTo)
                        on conflict (id) do update set event_version = excluded.event_version,
                            deleted = excluded.deleted, code = excluded.code, name_vi = excluded.name_vi,
                            name_en = excluded.name_en, area_id = excluded.area_id, valid_from = excluded.valid_from,
                            valid_to = excluded.valid_to
                            where poverty_standard.event_version < excluded.event_version
                        """)
                .bindMethods(standard)
                .bindMethods(standard.name())
                .execute();
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("poverty_standard", PovertyStandardState.TYPE, event, handle);
    }
}
