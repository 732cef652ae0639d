package vn.giamngheo.budget.planmoney;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** The money that issued plans state, as last published. */
@ApplicationScoped
class PlanStates implements Projection {

    /** A line of an edition. */
    private record LineOf(String programme, String line) {}

    @Override
    public String topic() {
        return Topics.PLANS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(PlanState.TYPE)) {
            var plan = EventJson.data(event, PlanState.class);
            if (isNewer(plan, handle)) {
                replaceLines(plan, handle);
                Due.mark(plan.id(), handle);
            }
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("plan", PlanState.TYPE, event, handle);
    }

    private static boolean isNewer(PlanState plan, Handle handle) {
        return handle.createUpdate("""
                                insert into plan as p (id, event_version, deleted, area_id, programme_code, programme_codes,
                                    title, period_from, period_to)
                                values (:id, :eventVersion, :deleted, :areaId, :programmeCode, :programmes, :title,
                                    :periodFrom, :periodTo)
                                on conflict (id) do update set event_version = excluded.event_version,
                                    deleted = excluded.deleted, area_id = excluded.area_id,
                                    programme_code = excluded.programme_code,
                                    programme_codes = excluded.programme_codes, title = excluded.title,
                                    period_from = excluded.period_from, period_to = excluded.period_to
                                    where p.event_version < excluded.event_version
                                """)
                        .bindMethods(plan)
                        .bindArray("programmes", String.class, plan.programmes().toArray())
                        .execute()
                == 1;
    }

    private static void replaceLines(PlanState plan, Handle handle) {
        handle.execute("delete from plan_line where plan_id = ?", plan.id());
        var batch = handle.prepareBatch("""
                insert into plan_line (plan_id, programme_code, line_code, central, local)
                values (:plan, :programme, :line, :central, :local)
                """);
        plan.fundLines().stream()
                .collect(Collectors.groupingBy(line -> new LineOf(plan.programmeOf(line), line.lineCode())))
                .forEach((line, natures) -> batch.bind("plan", plan.id())
                        .bind("programme", line.programme())
                        .bind("line", line.line())
                        .bind(
                                "central",
                                natures.stream()
                                        .mapToLong(PlanState.FundLine::central)
                                        .reduce(0, Math::addExact))
                        .bind(
                                "local",
                                natures.stream()
                                        .mapToLong(PlanState.FundLine::local)
                                        .reduce(0, Math::addExact))
                        .add());
        batch.execute();
    }
}
