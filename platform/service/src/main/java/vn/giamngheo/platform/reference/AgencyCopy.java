package vn.giamngheo.platform.reference;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** This service's copy of the agencies; the owner, plans-service, has none. */
@ApplicationScoped
@UnlessBuildProperty(name = "quarkus.application.name", stringValue = "plans-service", enableIfMissing = true)
class AgencyCopy implements Projection {

    @Override
    public String topic() {
        return Topics.AGENCIES;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(AgencyState.TYPE)) {
            handle.createUpdate("""
                            insert into agency (id, event_version, deleted, code, name, area_id, valid_from, valid_to)
                            values (:id, :eventVersion, :deleted, :code, :name, :areaId, :validFrom, :validTo)
                            on conflict (id) do update set event_version = excluded.event_version,
                                deleted = excluded.deleted, code = excluded.code, name = excluded.name,
                                area_id = excluded.area_id, valid_from = excluded.valid_from,
                                valid_to = excluded.valid_to
                                where agency.event_version < excluded.event_version
                            """)
                    .bindMethods(EventJson.data(event, AgencyState.class))
                    .execute();
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("agency", AgencyState.TYPE, event, handle);
    }
}
