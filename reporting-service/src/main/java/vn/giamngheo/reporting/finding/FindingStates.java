package vn.giamngheo.reporting.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** The findings of all services, as last published. */
@ApplicationScoped
class FindingStates implements Projection {

    @Override
    public String topic() {
        return Topics.FINDINGS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(FindingState.TYPE)) {
            keepIfNewer(EventJson.data(event, FindingState.class), handle);
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("reported_finding", FindingState.TYPE, event, handle);
    }

    private static void keepIfNewer(FindingState finding, Handle handle) {
        handle.createUpdate("""
                        insert into reported_finding as f (id, event_version, deleted, resolved, code, severity, area_id,
                            period_from, period_to, raised_at, state)
                        values (:id, :eventVersion, :deleted, :resolved, :code, :severity, :areaId, :periodFrom,
                            :periodTo, :raised, :state)
                        on conflict (id) do update set event_version = excluded.event_version,
                            deleted = excluded.deleted, resolved = excluded.resolved, code = excluded.code,
                            severity = excluded.severity, area_id = excluded.area_id,
                            period_from = excluded.period_from, period_to = excluded.period_to,
                            raised_at = excluded.raised_at, state = excluded.state
                            where f.event_version < excluded.event_version
                        """)
                .bindMethods(finding)
                .bind("raised", finding.raisedAt().atOffset(ZoneOffset.UTC))
                .bind("state", EventJson.text(finding))
                .execute();
    }
}
