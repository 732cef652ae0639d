package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** The issued plans with their targets, their money and who took them over, as last published. */
@ApplicationScoped
class PlanStates implements Projection {

    private static final PlanState.Baseline NONE = new PlanState.Baseline(null, null);

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
                replacePaths(plan, handle);
                replaceFundLines(plan, handle);
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
                                    document_number, issued_on, period_from, period_to, level, status, parent_id,
                                    programme_codes)
                                values (:id, :eventVersion, :deleted, :areaId, :programmeCode, :title,
                                    :documentNumber, :issuedOn, :periodFrom, :periodTo, :level, :status, :parentId,
                                    :programmes)
                                on conflict (id) do update set event_version = excluded.event_version,
                                    deleted = excluded.deleted, area_id = excluded.area_id,
                                    programme_code = excluded.programme_code, title = excluded.title,
                                    document_number = excluded.document_number, issued_on = excluded.issued_on,
                                    period_from = excluded.period_from, period_to = excluded.period_to,
                                    level = excluded.level, status = excluded.status, parent_id = excluded.parent_id,
                                    programme_codes = excluded.programme_codes
                                    where plan.event_version < excluded.event_version
                                """)
                        .bindMethods(plan)
                        .bindArray("programmes", String.class, plan.programmes().toArray())
                        .execute()
                == 1;
    }

    private static void replaceTargets(PlanState plan, Handle handle) {
        handle.execute("delete from plan_target where plan_id = ?", plan.id());
        var batch = handle.prepareBatch("""
                insert into plan_target (plan_id, position, key, indicator_code, comparator, value, unit,
                    population, due_on, dimension, line_code, part_of, upper_value, baseline_numerator,
                    baseline_denominator, owner_agency_code)
                values (:plan, :position, :key, :indicatorCode, :comparator, :value, :unit, :population, :dueOn,
                    :dimension, :lineCode, :partOf, :upperValue, :baselineNumerator, :baselineDenominator, :ownerAgencyCode)
                """);
        for (var position = 0; position < plan.targets().size(); position++) {
            var target = plan.targets().get(position);
            var baseline = target.baseline() == null ? NONE : target.baseline();
            batch.bindMethods(target)
                    .bind("baselineNumerator", baseline.numerator())
                    .bind("baselineDenominator", baseline.denominator())
                    .bind("plan", plan.id())
                    .bind("position", position)
                    .add();
        }
        batch.execute();
    }

    private static void replacePaths(PlanState plan, Handle handle) {
        handle.execute("delete from plan_target_year where plan_id = ?", plan.id());
        plan.targets().stream().filter(target -> target.path() != null).forEach(target -> target.path()
                .forEach(step -> handle.execute(
                        "insert into plan_target_year (plan_id, key, year, value) values (?, ?, ?, ?)",
                        plan.id(),
                        target.key(),
                        step.year(),
                        step.value())));
    }

    private static void replaceFundLines(PlanState plan, Handle handle) {
        handle.execute("delete from plan_fund_line where plan_id = ?", plan.id());
        var batch = handle.prepareBatch("""
                insert into plan_fund_line (plan_id, programme_code, line_code, nature, central, local)
                values (:plan, :programme, :lineCode, :nature, :central, :local)
                """);
        plan.fundLines().forEach(line -> batch.bindMethods(line)
                .bind("plan", plan.id())
                .bind("programme", plan.programmeOf(line))
                .add());
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
