package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** The issued plans with their targets and who took them over, as last published. */
@ApplicationScoped
class PlanStates implements Projection {

    @Override
    public String topic() {
        return Topics.PLANS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(PlanState.TYPE)) {
            var plan = EventJson.data(event, PlanState.class);
            if (isNewer(plan, handle)) {
                replaceTargets(plan, handle);
                replaceHandovers(plan, handle);
            }
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("plan", PlanState.TYPE, event, handle);
    }

    private static boolean isNewer(PlanState plan, Handle handle) {
        return handle.createUpdate("""
                                insert into plan (id, event_version, deleted, area_id, programme_code, title,
                                    document_number, issued_on, period_from, period_to)
                                values (:id, :eventVersion, :deleted, :areaId, :programmeCode, :title,
                                    :documentNumber, :issuedOn, :periodFrom, :periodTo)
                                on conflict (id) do update set event_version = excluded.event_version,
                                    deleted = excluded.deleted, area_id = excluded.area_id,
                                    programme_code = excluded.programme_code, title = excluded.title,
                                    document_number = excluded.document_number, issued_on = excluded.issued_on,
                                    period_from = excluded.period_from, period_to = excluded.period_to
                                    where plan.event_version < excluded.event_version
                                """).bindMethods(plan).execute() == 1;
    }

    private static void replaceTargets(PlanState plan, Handle handle) {
        handle.execute("delete from plan_target where plan_id = ?", plan.id());
        var batch = handle.prepareBatch("""
                insert into plan_target (plan_id, position, key, indicator_code, comparator, value, unit,
                    population, due_on, dimension, line_code, part_of)
                values (:plan, :position, :key, :indicatorCode, :comparator, :value, :unit, :population, :dueOn,
                    :dimension, :lineCode, :partOf)
                """);
        for (var position = 0; position < plan.targets().size(); position++) {
            batch.bindMethods(plan.targets().get(position))
                    .bind("plan", plan.id())
                    .bind("position", position)
                    .add();
        }
        batch.execute();
    }

    private static void replaceHandovers(PlanState plan, Handle handle) {
        handle.execute("delete from plan_handover where plan_id = ?", plan.id());
        if (plan.handedOverTo() != null) {
            plan.handedOverTo()
                    .forEach(handover -> handle.execute(
                            "insert into plan_handover (plan_id, area_id, effective_on) values (?, ?, ?)",
                            plan.id(),
                            handover.areaId(),
                            handover.effectiveOn()));
        }
    }
}
