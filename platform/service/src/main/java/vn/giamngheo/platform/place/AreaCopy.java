package vn.giamngheo.platform.place;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.BoundaryActState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/**
 * This service's copy of the tree of places; the owner, plans-service, has none. States that a boundary act changed wait
 * until the act has come and all of them are here; then they are shown in one transaction.
 */
@ApplicationScoped
@UnlessBuildProperty(name = "quarkus.application.name", stringValue = "plans-service", enableIfMissing = true)
class AreaCopy implements Projection {

    @Override
    public String topic() {
        return Topics.AREAS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(AreaState.TYPE)) {
            take(EventJson.data(event, AreaState.class), handle);
        } else if (event.type().equals(BoundaryActState.TYPE)) {
            var act = EventJson.data(event, BoundaryActState.class);
            keep(act, handle);
            showIfComplete(act.id(), handle);
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("area", AreaState.TYPE, event, handle);
        Doubt.state("boundary_act", BoundaryActState.TYPE, event, handle);
        if (event.type().equals(BoundaryActState.TYPE)) {
            // Each place is told again under its last act only: what an earlier act published cannot be counted.
            var act = EventJson.data(event, BoundaryActState.class);
            keep(act, handle);
            completeAnyhow(act.id(), handle);
        }
    }

    private static void take(AreaState area, Handle handle) {
        var act = area.boundaryActId();
        if (act == null || isComplete(act, handle)) {
            AreaRows.write("[" + EventJson.text(area) + "]", handle);
        } else {
            keepWaiting(area, handle);
            showIfComplete(act, handle);
        }
    }

    private static void keep(BoundaryActState act, Handle handle) {
        handle.createUpdate("""
                        insert into boundary_act (id, event_version, deleted, number, issued_on, issuer, title,
                            effective_on, places)
                        values (:id, :eventVersion, :deleted, :number, :issuedOn, :issuer, :title, :effectiveOn,
                            :places)
                        on conflict (id) do update set event_version = excluded.event_version,
                            deleted = excluded.deleted, number = excluded.number, issued_on = excluded.issued_on,
                            issuer = excluded.issuer, title = excluded.title, effective_on = excluded.effective_on,
                            places = excluded.places
                            where boundary_act.event_version < excluded.event_version
                        """).bindMethods(act).execute();
    }

    private static boolean isComplete(UUID act, Handle handle) {
        return handle.createQuery("select exists (select from boundary_act where id = :act and complete)")
                .bind("act", act)
                .mapTo(Boolean.class)
                .one();
    }

    private static void keepWaiting(AreaState area, Handle handle) {
        handle.createUpdate("""
                        insert into area_waiting (boundary_act_id, area_id, state)
                        values (:boundaryActId, :id, cast(:state as jsonb))
                        on conflict (boundary_act_id, area_id) do update set state = excluded.state
                            where (area_waiting.state ->> 'eventVersion')::int < :eventVersion
                        """)
                .bindMethods(area)
                .bind("state", EventJson.text(area))
                .execute();
    }

    private static void showIfComplete(UUID act, Handle handle) {
        var completed = handle.createUpdate("""
                        update boundary_act set complete = true
                        where id = :act and not complete
                            and places = (select count(*) from area_waiting where boundary_act_id = :act)
                        """).bind("act", act).execute();
        if (completed == 1) {
            show(act, handle);
        }
    }

    private static void completeAnyhow(UUID act, Handle handle) {
        handle.execute("update boundary_act set complete = true where id = ?", act);
        show(act, handle);
    }

    private static void show(UUID act, Handle handle) {
        AreaRows.writeWaiting(act, handle);
        handle.execute("delete from area_waiting where boundary_act_id = ?", act);
    }
}
