package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.LivelihoodProjectState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** The livelihood projects, as last published. */
@ApplicationScoped
class LivelihoodStates implements Projection {

    private static final LivelihoodProjectState.Revolving NOTHING = new LivelihoodProjectState.Revolving(0, 0);

    @Override
    public String topic() {
        return Topics.LIVELIHOOD_PROJECTS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(LivelihoodProjectState.TYPE)) {
            var project = EventJson.data(event, LivelihoodProjectState.class);
            if (isNewer(project, handle)) {
                replaceVillages(project, handle);
                replaceHolders(project, handle);
            }
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("livelihood_project", LivelihoodProjectState.TYPE, event, handle);
    }

    private static boolean isNewer(LivelihoodProjectState project, Handle handle) {
        return handle.createUpdate("""
                                insert into livelihood_project as p (id, event_version, deleted, area_id, held_since,
                                    plan_id, target, programme_code, line_code, kind, title, community_kind, model, state,
                                    proposed_on, approved_on, contracted_on, closed_on, households, poor, near_poor,
                                    newly_escaped, ethnic_minority, state_budget, loans, own, direct, returned, lent_on)
                                values (:id, :eventVersion, :deleted, :areaId, :heldSince, :planId, :target,
                                    :programmeCode, :lineCode, :kind, :title, :communityKind, :model, :state, :proposedOn,
                                    :approvedOn, :contractedOn, :closedOn, :total, :poor, :nearPoor, :newlyEscaped,
                                    :ethnicMinority, :stateBudget, :loans, :own, :direct, :returned, :lentOn)
                                on conflict (id) do update set event_version = excluded.event_version,
                                    deleted = excluded.deleted, area_id = excluded.area_id,
                                    held_since = excluded.held_since, plan_id = excluded.plan_id,
                                    target = excluded.target, programme_code = excluded.programme_code,
                                    line_code = excluded.line_code, kind = excluded.kind, title = excluded.title,
                                    community_kind = excluded.community_kind, model = excluded.model,
                                    state = excluded.state, proposed_on = excluded.proposed_on,
                                    approved_on = excluded.approved_on, contracted_on = excluded.contracted_on,
                                    closed_on = excluded.closed_on, households = excluded.households,
                                    poor = excluded.poor, near_poor = excluded.near_poor,
                                    newly_escaped = excluded.newly_escaped,
                                    ethnic_minority = excluded.ethnic_minority, state_budget = excluded.state_budget,
                                    loans = excluded.loans, own = excluded.own, direct = excluded.direct,
                                    returned = excluded.returned, lent_on = excluded.lent_on
                                    where p.event_version < excluded.event_version
                                """)
                        .bindMethods(project)
                        .bindMethods(project.households())
                        .bindMethods(project.costs())
                        .bindMethods(project.revolving() == null ? NOTHING : project.revolving())
                        .execute()
                == 1;
    }

    /** The first had it from its beginning, whichever day is asked for. */
    private static void replaceHolders(LivelihoodProjectState project, Handle handle) {
        handle.execute("delete from livelihood_project_holder where project_id = ?", project.id());
        var holders = new ArrayList<>(Objects.requireNonNullElse(project.formerly(), List.of()));
        holders.add(new LivelihoodProjectState.Held(project.areaId(), project.heldSince()));
        for (var i = 0; i < holders.size(); i++) {
            handle.execute(
                    "insert into livelihood_project_holder (project_id, area_id, held_from, held_until) values (?, ?, ?, ?)",
                    project.id(),
                    holders.get(i).areaId(),
                    i == 0 ? null : holders.get(i).heldSince(),
                    i + 1 == holders.size() ? null : holders.get(i + 1).heldSince());
        }
    }

    private static void replaceVillages(LivelihoodProjectState project, Handle handle) {
        handle.execute("delete from livelihood_project_village where project_id = ?", project.id());
        project.villageIds()
                .forEach(village -> handle.execute(
                        "insert into livelihood_project_village (project_id, village_id) values (?, ?)",
                        project.id(),
                        village));
    }
}
