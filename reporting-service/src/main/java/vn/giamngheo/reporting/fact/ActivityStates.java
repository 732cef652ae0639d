package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.ActivityEntryState;
import vn.giamngheo.events.ActivityState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** Activities and what was done of them, as last published. */
@ApplicationScoped
class ActivityStates implements Projection {

    private static final ActivityEntryState.Participants NOBODY = new ActivityEntryState.Participants(0, 0, 0, 0, 0, 0);

    @Override
    public String topic() {
        return Topics.ACTIVITIES;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(ActivityState.TYPE)) {
            write(EventJson.data(event, ActivityState.class), handle);
        } else if (event.type().equals(ActivityEntryState.TYPE)) {
            write(EventJson.data(event, ActivityEntryState.class), handle);
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("activity", ActivityState.TYPE, event, handle);
        Doubt.state("activity_entry", ActivityEntryState.TYPE, event, handle);
    }

    private static void write(ActivityState activity, Handle handle) {
        handle.createUpdate("""
                        insert into activity as a (id, event_version, deleted, area_id, plan_id, programme_code, line_code,
                            target, counts, kind, kind_vi, kind_en, title, lead_agency_code, start_on, due_on,
                            planned_output, unit, lead_name)
                        values (:id, :eventVersion, :deleted, :areaId, :planId, :programmeCode, :lineCode, :target,
                            :counts, :kind, :vi, :en, :title, :leadAgencyCode, :startOn, :dueOn, :plannedOutput, :unit,
                            :leadName)
                        on conflict (id) do update set event_version = excluded.event_version,
                            deleted = excluded.deleted, area_id = excluded.area_id, plan_id = excluded.plan_id,
                            programme_code = excluded.programme_code, line_code = excluded.line_code,
                            target = excluded.target, counts = excluded.counts, kind = excluded.kind,
                            kind_vi = excluded.kind_vi, kind_en = excluded.kind_en, title = excluded.title,
                            lead_agency_code = excluded.lead_agency_code, start_on = excluded.start_on,
                            due_on = excluded.due_on, planned_output = excluded.planned_output, unit = excluded.unit,
                            lead_name = excluded.lead_name
                            where a.event_version < excluded.event_version
                        """)
                .bindMethods(activity)
                .bindMethods(activity.kindName())
                .execute();
    }

    private static void write(ActivityEntryState entry, Handle handle) {
        var counted = entry.participants() != null;
        var participants = counted ? entry.participants() : NOBODY;
        handle.createUpdate("""
                        insert into activity_entry as e (id, event_version, deleted, activity_id, area_id, date, output,
                            participants, women, ethnic_minority, poor, near_poor, newly_escaped)
                        values (:id, :eventVersion, :deleted, :activityId, :areaId, :date, :output,
                            case when :counted then :total end, case when :counted then :women end,
                            case when :counted then :ethnicMinority end, case when :counted then :poor end,
                            case when :counted then :nearPoor end, case when :counted then :newlyEscaped end)
                        on conflict (id) do update set event_version = excluded.event_version,
                            deleted = excluded.deleted, activity_id = excluded.activity_id, area_id = excluded.area_id,
                            date = excluded.date, output = excluded.output, participants = excluded.participants,
                            women = excluded.women, ethnic_minority = excluded.ethnic_minority, poor = excluded.poor,
                            near_poor = excluded.near_poor, newly_escaped = excluded.newly_escaped
                            where e.event_version < excluded.event_version
                        """)
                .bindMethods(entry)
                .bindMethods(participants)
                .bind("counted", counted)
                .execute();
    }
}
