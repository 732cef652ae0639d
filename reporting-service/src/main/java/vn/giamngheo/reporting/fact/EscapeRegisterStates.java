package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.EscapeRegisterState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** Escape registers of villages, as last published. */
@ApplicationScoped
class EscapeRegisterStates implements Projection {

    @Override
    public String topic() {
        return Topics.ESCAPE_REGISTERS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(EscapeRegisterState.TYPE)) {
            write(EventJson.data(event, EscapeRegisterState.class), handle);
        }
    }

    private static void write(EscapeRegisterState register, Handle handle) {
        handle.createUpdate("""
                        insert into escape_register (id, event_version, deleted, area_id, year, standard, poor, near_poor)
                        values (:id, :eventVersion, :deleted, :areaId, :year, :standard, cast(:poorJson as jsonb),
                            cast(:nearPoorJson as jsonb))
                        on conflict (id) do update set event_version = excluded.event_version,
                            deleted = excluded.deleted, area_id = excluded.area_id, year = excluded.year,
                            standard = excluded.standard, poor = excluded.poor, near_poor = excluded.near_poor
                            where escape_register.event_version < excluded.event_version
                        """)
                .bindMethods(register)
                .bind("poorJson", EventJson.text(register.poor()))
                .bind("nearPoorJson", EventJson.text(register.nearPoor()))
                .execute();
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("escape_register", EscapeRegisterState.TYPE, event, handle);
    }
}
