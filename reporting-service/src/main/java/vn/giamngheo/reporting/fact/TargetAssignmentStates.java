package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.TargetAssignmentState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** How targets of plans are given to places below, as last published. */
@ApplicationScoped
class TargetAssignmentStates implements Projection {

    @Override
    public String topic() {
        return Topics.TARGET_ASSIGNMENTS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(TargetAssignmentState.TYPE)) {
            var assignment = EventJson.data(event, TargetAssignmentState.class);
            if (isNewer(assignment, handle)) {
                replacePlaces(assignment, handle);
                replaceHandovers(assignment, handle);
            }
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("target_assignment", TargetAssignmentState.TYPE, event, handle);
    }

    private static boolean isNewer(TargetAssignmentState assignment, Handle handle) {
        return handle.createUpdate("""
                                insert into target_assignment as a (id, event_version, deleted, plan_id, target, method)
                                values (:id, :eventVersion, :deleted, :planId, :target, :method)
                                on conflict (id) do update set event_version = excluded.event_version,
                                    deleted = excluded.deleted, plan_id = excluded.plan_id, target = excluded.target,
                                    method = excluded.method
                                    where a.event_version < excluded.event_version
                                """).bindMethods(assignment).execute() == 1;
    }

    private static void replaceHandovers(TargetAssignmentState assignment, Handle handle) {
        handle.execute("delete from target_assignment_handover where assignment_id = ?", assignment.id());
        if (assignment.handedOver() != null) {
            assignment.handedOver().forEach(handover -> handle.createUpdate("""
                            insert into target_assignment_handover (assignment_id, from_area_id, area_id, value, effective_on)
                            values (:assignment, :fromAreaId, :areaId, :value, :effectiveOn)
                            """)
                    .bindMethods(handover)
                    .bind("assignment", assignment.id())
                    .execute());
        }
    }

    private static void replacePlaces(TargetAssignmentState assignment, Handle handle) {
        handle.execute("delete from target_assignment_area where assignment_id = ?", assignment.id());
        var batch = handle.prepareBatch(
                "insert into target_assignment_area (assignment_id, area_id, value) values (:assignment, :areaId, :value)");
        assignment.places().forEach(part -> batch.bindMethods(part)
                .bind("assignment", assignment.id())
                .add());
        batch.execute();
    }
}
