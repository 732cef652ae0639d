package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.Topics;
import vn.giamngheo.events.WorkState;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** The works with their costs and planned capital, as last published. */
@ApplicationScoped
class WorkStates implements Projection {

    @Override
    public String topic() {
        return Topics.WORKS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(WorkState.TYPE)) {
            var work = EventJson.data(event, WorkState.class);
            if (isNewer(work, handle)) {
                replaceMoney(work, handle);
                replaceHandovers(work, handle);
            }
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("work", WorkState.TYPE, event, handle);
    }

    private static boolean isNewer(WorkState work, Handle handle) {
        return handle.createUpdate("""
                                insert into work (id, event_version, deleted, code, name, programme_code, area_id,
                                    investor_id, decision_number, decision_issued_on, start_on, finish_on)
                                values (:id, :eventVersion, :deleted, :code, :name, :programmeCode, :areaId, :investorId,
                                    :decisionNumber, :decisionIssuedOn, :startOn, :finishOn)
                                on conflict (id) do update set event_version = excluded.event_version,
                                    deleted = excluded.deleted, code = excluded.code, name = excluded.name,
                                    programme_code = excluded.programme_code, area_id = excluded.area_id,
                                    investor_id = excluded.investor_id, decision_number = excluded.decision_number,
                                    decision_issued_on = excluded.decision_issued_on, start_on = excluded.start_on,
                                    finish_on = excluded.finish_on
                                    where work.event_version < excluded.event_version
                                """).bindMethods(work).execute() == 1;
    }

    private static void replaceHandovers(WorkState work, Handle handle) {
        handle.execute("delete from work_handover where work_id = ?", work.id());
        if (work.handedOverTo() != null) {
            work.handedOverTo()
                    .forEach(handover -> handle.execute(
                            "insert into work_handover (work_id, area_id, effective_on) values (?, ?, ?)",
                            work.id(),
                            handover.areaId(),
                            handover.effectiveOn()));
        }
    }

    private static void replaceMoney(WorkState work, Handle handle) {
        handle.execute("delete from work_cost where work_id = ?", work.id());
        handle.execute("delete from work_capital where work_id = ?", work.id());
        work.costs()
                .forEach(cost -> handle.execute(
                        "insert into work_cost (work_id, source, amount) values (?, ?, ?)",
                        work.id(),
                        cost.source(),
                        cost.amount()));
        work.capital()
                .forEach(part -> handle.execute(
                        "insert into work_capital (work_id, year, source, amount) values (?, ?, ?, ?)",
                        work.id(),
                        part.year(),
                        part.source(),
                        part.amount()));
    }
}
