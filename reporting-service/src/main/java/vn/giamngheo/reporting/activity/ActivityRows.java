package vn.giamngheo.reporting.activity;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.ReportArea;

/** Reads activities of places, and what was done there in a year. */
final class ActivityRows {

    private static final String DONE = """
            with inside (id) as (
                select id from unnest(:places) as p (id)
            ), done as (
                select e.* from activity_entry e join inside i on i.id = e.area_id
                where not e.deleted and e.date between :from and least(:on, :to)
            )
            """;

    private static final String SUMS = """
            count(d.id) as entries, coalesce(sum(d.participants), 0) as participants, coalesce(sum(d.women), 0) as women,
                coalesce(sum(d.ethnic_minority), 0) as ethnic_minority, coalesce(sum(d.poor), 0) as poor,
                coalesce(sum(d.near_poor), 0) as near_poor, coalesce(sum(d.newly_escaped), 0) as newly_escaped
            """;

    private static final String ACTIVITIES = DONE + """
            , asked as (
                select a.*, i.id is not null or t.here as own
                from activity a
                left join inside i on i.id = a.area_id
                cross join lateral (
                    select exists (
                        select from activity_handover h join inside k on k.id = h.area_id
                        where h.activity_id = a.id and h.effective_on <= :on) as here
                ) t
                where not a.deleted and (cast(:programme as text) is null or a.programme_code = :programme)
                    and (cast(:agency as text) is null or a.lead_agency_code = :agency)
                    and ((i.id is not null or t.here) and a.due_on between :from and :to
                        or a.id in (select d.activity_id from done d))
            )
            select a.id, a.title, a.kind, a.kind_vi, a.kind_en, a.plan_id, a.programme_code, a.line_code, a.target,
                a.area_id, a.start_on, a.due_on, a.unit, a.planned_output, a.own, g.code as lead_code,
                coalesce(g.name, a.lead_name) as lead_name,
                w.achieved, w.recorded, h.*
            from asked a
            cross join lateral (
                select coalesce(sum(e.output), 0) as achieved, count(e.id) as recorded
                from activity_entry e where e.activity_id = a.id and not e.deleted and e.date <= :on
            ) w
            cross join lateral (
                select coalesce(sum(d.output), 0) as output, %s from done d where d.activity_id = a.id
            ) h
            left join lateral (
                select g.code, g.name from agency g
                where g.code = a.lead_agency_code and not g.deleted and g.valid_from <= a.start_on
                order by g.valid_from desc limit 1
            ) g on true
            order by a.due_on, a.id
            """.formatted(SUMS);

    private static final String PLACES = DONE + """
            select d.area_id, count(distinct a.id) as activities, %s
            from done d join activity a on a.id = d.activity_id and not a.deleted
                and (cast(:programme as text) is null or a.programme_code = :programme)
                and (cast(:agency as text) is null or a.lead_agency_code = :agency)
            group by d.area_id
            """.formatted(SUMS);

    /** Those that figures sum: of one activity, or of all. */
    private static final String ENTRIES = DONE + """
            , d as (
                select d.*, a.title, a.unit from done d join activity a on a.id = d.activity_id and not a.deleted
                    and (cast(:programme as text) is null or a.programme_code = :programme)
                    and (cast(:agency as text) is null or a.lead_agency_code = :agency)
                where cast(:activity as uuid) is null or d.activity_id = :activity
            )
            """;

    private static final String ENTRIES_SUM = "select coalesce(sum(d.output), 0) as output, " + SUMS + " from d";

    private static final String ENTRIES_PAGE = """
            select d.*, 1 as entries from d where (d.date, d.id) > (:after, :afterId) order by d.date, d.id limit :limit
            """;

    /** The last entry of the page before. */
    record After(LocalDate date, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    private final ActivityResults.Parameters asked;
    private final PlaceArray places;
    private final Handle handle;

    /** @param places whose activities are asked for */
    ActivityRows(ActivityResults.Parameters asked, PlaceArray places, Handle handle) {
        this.asked = asked;
        this.places = places;
        this.handle = handle;
    }

    List<ActivityResults.Row> activities() {
        return bound(ACTIVITIES).map((row, context) -> activity(row)).list();
    }

    List<ActivityResults.PlaceRow> places() {
        return bound(PLACES)
                .map((row, context) ->
                        new ActivityResults.PlaceRow(place(row), null, row.getLong("activities"), done(row)))
                .list();
    }

    /** @param activity null for all. @return what was done by all entries on all pages, with what they brought about */
    ExplainedActivities.Sum sum(UUID activity) {
        return bound(ENTRIES + ENTRIES_SUM)
                .bind("activity", activity)
                .map((row, context) -> new ExplainedActivities.Sum(row.getBigDecimal("output"), done(row)))
                .one();
    }

    boolean knows(UUID activity) {
        return handle.createQuery("select exists (select from activity where id = :activity and not deleted)")
                .bind("activity", activity)
                .mapTo(Boolean.class)
                .one();
    }

    /** A page of them, by date. @param activity null for all */
    List<ExplainedActivities.Item> entries(UUID activity, After after, int limit) {
        return bound(ENTRIES + ENTRIES_PAGE)
                .bind("activity", activity)
                .bind("after", after.date())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map((row, context) -> new ExplainedActivities.Item(
                        row.getObject("id", UUID.class),
                        row.getObject("activity_id", UUID.class),
                        row.getString("title"),
                        place(row),
                        null,
                        row.getObject("date", LocalDate.class),
                        row.getString("unit"),
                        row.getBigDecimal("output"),
                        done(row)))
                .list();
    }

    private Query bound(String sql) {
        var year = Period.year(asked.year());
        return handle.createQuery(sql)
                .bind("places", places)
                .bind("from", year.from())
                .bind("to", year.to())
                .bind("on", asked.on())
                .bind("programme", asked.programme())
                .bind("agency", asked.agency() == null ? null : asked.agency().code());
    }

    private ActivityResults.Row activity(ResultSet row) throws SQLException {
        var own = row.getBoolean("own");
        var due = row.getObject("due_on", LocalDate.class);
        var planned = row.getBigDecimal("planned_output");
        var achieved = row.getBigDecimal("achieved");
        return new ActivityResults.Row(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("kind"),
                new Label(row.getString("kind_vi"), row.getString("kind_en")),
                row.getObject("plan_id", UUID.class),
                row.getString("programme_code"),
                row.getString("line_code"),
                row.getString("target"),
                place(row),
                null,
                lead(row),
                row.getObject("start_on", LocalDate.class),
                due,
                row.getString("unit"),
                planned,
                own ? achieved : null,
                own ? isLate(due, planned, achieved, row.getLong("recorded")) : null,
                row.getBigDecimal("output"),
                done(row));
    }

    /** Its day has passed, and less was done than planned, or nothing. Nothing is late on a day that has not come. */
    private boolean isLate(LocalDate due, BigDecimal planned, BigDecimal achieved, long recorded) {
        var day = asked.on().isAfter(Days.today()) ? Days.today() : asked.on();
        return due.isBefore(day) && (recorded == 0 || achieved.compareTo(planned) < 0);
    }

    private static ReportArea place(ResultSet row) throws SQLException {
        return new ReportArea(row.getObject("area_id", UUID.class), "", "", "");
    }

    private static ActivityResults.Lead lead(ResultSet row) throws SQLException {
        return row.getString("lead_name") == null
                ? null
                : new ActivityResults.Lead(row.getString("lead_code"), row.getString("lead_name"));
    }

    private static ActivityResults.Done done(ResultSet row) throws SQLException {
        return new ActivityResults.Done(
                row.getLong("entries"),
                row.getLong("participants"),
                row.getLong("women"),
                row.getLong("ethnic_minority"),
                row.getLong("poor"),
                row.getLong("near_poor"),
                row.getLong("newly_escaped"));
    }
}
