package vn.giamngheo.platform.reference;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.LineApplicabilityState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** This service's copy of where programme lines apply; the owner, plans-service, has none. */
@ApplicationScoped
@UnlessBuildProperty(name = "quarkus.application.name", stringValue = "plans-service", enableIfMissing = true)
class LineApplicabilityCopy implements Projection {

    @Override
    public String topic() {
        return Topics.PROGRAMMES;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(LineApplicabilityState.TYPE)) {
            var applicability = EventJson.data(event, LineApplicabilityState.class);
            if (isNewer(applicability, handle)) {
                LineApplicabilityRows.replace(applicability, handle);
            }
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("line_applicability", LineApplicabilityState.TYPE, event, handle);
    }

    private static boolean isNewer(LineApplicabilityState applicability, Handle handle) {
        return handle.createUpdate("""
                                insert into line_applicability (id, event_version, deleted, programme_id, line_code)
                                values (:id, :eventVersion, :deleted, :programmeId, :lineCode)
                                on conflict (id) do update set event_version = excluded.event_version,
                                    deleted = excluded.deleted, programme_id = excluded.programme_id,
                                    line_code = excluded.line_code
                                    where line_applicability.event_version < excluded.event_version
                                """).bindMethods(applicability).execute() == 1;
    }
}
