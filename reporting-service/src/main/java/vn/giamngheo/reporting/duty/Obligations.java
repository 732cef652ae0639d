package vn.giamngheo.reporting.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.events.Areas;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * Who owes what: the periods, over the places and agencies that there were on the last day of each. Nothing of it is kept,
 * so that a boundary act or a new standing agency moves it by itself.
 */
@ApplicationScoped
public class Obligations {

    static final UUID NO_AGENCY = new UUID(0, 0);

    /** Those who lead a line, and those who are said to report to the standing agency; it does not report to itself. */
    private static final String AGENCIES = """
            select g.id, g.code, g.name from agency g
            where g.area_id = a.id and not g.deleted
                and g.valid_from <= p.to_day and (g.valid_to is null or g.valid_to >= p.to_day)
                and not exists (%s and r.agency_id = g.id)
                and (exists (
                        select from agency_role r where r.agency_id = g.id and r.role = 'line_lead'
                            and r.programme_code = d.programme_code
                            and r.valid_from <= p.to_day and (r.valid_to is null or r.valid_to >= p.to_day))
                    or exists (
                        select from agency_reports_to o join agency s on s.code = o.agency_code and s.area_id = a.id
                        where o.agency_id = g.id and o.valid_from <= p.to_day
                            and (o.valid_to is null or o.valid_to >= p.to_day)
                            and exists (%s and r.agency_id = s.id)))
            """;

    private static final String STANDS = """
            select from agency_role r where r.role = 'standing_agency' and r.programme_code = d.programme_code
                and r.valid_from <= p.to_day and (r.valid_to is null or r.valid_to >= p.to_day)
            """;

    private static final String OWED = """
            select d.id as duty_id, d.name as duty_name, d.programme_code, d.period_kind, p.id as period_id,
                p.name as period_name, p.from_day, p.to_day, p.cut_off, due.due_on,
                a.id as area_id, ap.code as area_code, ap.name as area_name, a.level as area_level,
                g.id as agency_id, g.code as agency_code, g.name as agency_name,
                t.id as to_id, tp.code as to_code, tp.name as to_name, t.level as to_level,
                th.id as through_id, th.code as through_code, th.name as through_name,
                s.id as submission_id, s.version, s.state
            from reporting_period p
            join reporting_duty d on d.id = p.duty_id
                and d.valid_from <= p.to_day and (d.valid_to is null or d.valid_to >= p.to_day)
            join period_due due on due.period_id = p.id
            join area a on a.level = lower(due.level) and not a.deleted
            join area_period ap on ap.area_id = a.id
                and ap.valid_from <= p.to_day and (ap.valid_to is null or ap.valid_to >= p.to_day)
            left join lateral (%s) g on due.owes = 'AGENCIES'
            join area t on t.id = case when due.owes = 'PLACE' then ap.parent_id else a.id end
            join area_period tp on tp.area_id = t.id
                and tp.valid_from <= p.to_day and (tp.valid_to is null or tp.valid_to >= p.to_day)
            left join lateral (
                select h.id, h.code, h.name from agency h
                where h.area_id = t.id and not h.deleted and exists (%s and r.agency_id = h.id)
                order by h.code limit 1
            ) th on true
            left join lateral (
                select s.id, s.version, s.state, s.event_version from submission s
                where s.period_id = p.id and s.area_id = a.id and s.agency_id is not distinct from g.id
                    and s.state <> 'WITHDRAWN'
                order by s.version desc limit 1
            ) s on true
            where (due.owes = 'PLACE' or g.id is not null)
                and (d.area_id = :country or exists (
                    with recursive within (id) as (
                        select a.id
                        union
                        select b.parent_id from area_period b join within w on w.id = b.area_id
                        where b.parent_id is not null
                            and b.valid_from <= p.to_day and (b.valid_to is null or b.valid_to >= p.to_day)
                    )
                    select from within w where w.id = d.area_id))
                and %s
            """;

    private static final String ORDER = """
            order by due.due_on, p.id, a.id, coalesce(g.id, :noAgency)
            limit :limit
            """;

    private static final String AFTER =
            " and (due.due_on, p.id, a.id, coalesce(g.id, :noAgency)) > (:dueOn, :period, :areaId, :agency) ";

    /** Whether nobody has what was owed by the asked day. */
    private static final String MISSING = """
            due.due_on < :on and not exists (
                select from submission o
                cross join lateral (
                    select l.step from submission_step l
                    where l.submission_id = o.id and cast(l.done_at at time zone 'Asia/Ho_Chi_Minh' as date) <= :on
                        and l.step not in ('DRAFTED', 'FROZEN', 'WITHDRAWN')
                    order by l.id desc limit 1
                ) last
                where o.period_id = p.id and o.area_id = a.id and o.agency_id is not distinct from g.id
                    and last.step <> 'RETURNED')
            """;

    private static final String OF_PLACE =
            """
             and (cast(:asked as uuid) is null or a.id = any(:candidates)
                and exists (%s select from up where up.id = :asked))
             and %s
            """.formatted(Reach.up("a.id", "p.to_day"), Reach.seenBy("a.id", "p.to_day"));

    private static final String OWN = "a.id = any(:candidates) and " + OwnPlaces.speaksFor("a.id", "p.to_day");

    @Inject
    Jdbi jdbi;

    @Inject
    Places places;

    @Inject
    OwnPlaces own;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    /**
     * Which reports somebody writes.
     *
     * @param ofPlaces those of places themselves
     * @param ofAgencies those of agencies
     * @param agencyCode of one agency alone; null for all
     */
    public record Written(boolean ofPlaces, boolean ofAgencies, String agencyCode) {}

    /** The last of the page before. */
    public record After(LocalDate dueOn, UUID period, UUID areaId, UUID agency) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), NO_AGENCY, NO_AGENCY, NO_AGENCY);
    }

    /**
     * What was due before a day and was not there on it.
     *
     * @param area the place, with all below it and all that they came from; null for the country
     */
    List<Obligation> overdue(UUID area, LocalDate on, After after, int limit) {
        return jdbi.withHandle(handle -> scope.bindSifting(owed(handle, MISSING + OF_PLACE + AFTER + ORDER))
                .bind("asked", area)
                .bind("noAgency", NO_AGENCY)
                .bindArray("candidates", UUID.class, candidates(area == null ? List.of() : List.of(area)))
                .bind("on", on)
                .bindMethods(after)
                .bind("limit", limit)
                .map((row, context) -> obligation(row))
                .list());
    }

    /**
     * What the caller's own places, and what they came from, have to do: nothing was submitted, or it was returned.
     *
     * @param on the cut-off has come, or it is due by {@code horizon}
     * @param written which of them the caller writes
     */
    public List<Obligation> openOfOwn(LocalDate on, LocalDate horizon, Written written, int limit) {
        return jdbi.withHandle(handle -> owed(handle, OWN + """
                         and (s.state is null or s.state in ('DRAFT', 'RETURNED'))
                         and (p.cut_off <= :on or due.due_on <= :horizon)
                         and case when g.id is null then :ofPlaces
                             else :ofAgencies and (cast(:agencyCode as text) is null or g.code = :agencyCode) end
                        """ + ORDER)
                .bindMethods(written)
                .bindArray("places", UUID.class, caller.areas().toArray())
                .bindArray("candidates", UUID.class, own.candidates().toArray())
                .bind("noAgency", NO_AGENCY)
                .bind("on", on)
                .bind("horizon", horizon)
                .bind("limit", limit)
                .map((row, context) -> obligation(row))
                .list());
    }

    /** What a place, or an agency of it, owes for a period; empty when it owes nothing. @param agency null for the place */
    public Optional<Obligation> find(UUID period, UUID area, UUID agency) {
        return jdbi.withHandle(handle -> owed(
                        handle, "p.id = :period and a.id = :area and g.id is not distinct from cast(:agency as uuid)")
                .bind("period", period)
                .bind("area", area)
                .bind("agency", agency)
                .map((row, context) -> obligation(row))
                .findFirst());
    }

    /** What is owed to a place for a period. */
    public List<Obligation> owedTo(UUID period, UUID area) {
        return jdbi.withHandle(handle -> owed(handle, "p.id = :period and t.id = :to order by ap.code, g.code")
                .bind("period", period)
                .bind("to", area)
                .map((row, context) -> obligation(row))
                .list());
    }

    private static Query owed(Handle handle, String which) {
        return handle.createQuery(OWED.formatted(AGENCIES.formatted(STANDS, STANDS), STANDS, which))
                .bind("country", Areas.COUNTRY_ID);
    }

    private Object[] candidates(Collection<UUID> areas) {
        return places.everBelow(areas).toArray();
    }

    private static Obligation obligation(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return new Obligation(
                new Obligation.OfDuty(
                        id(row, "duty_id"),
                        row.getString("duty_name"),
                        row.getString("programme_code"),
                        PeriodKind.valueOf(row.getString("period_kind"))),
                new Obligation.OfPeriod(
                        id(row, "period_id"),
                        row.getString("period_name"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getObject("cut_off", LocalDate.class)),
                row.getObject("due_on", LocalDate.class),
                area(row, "area"),
                agency(row, "agency"),
                area(row, "to"),
                agency(row, "through"),
                id(row, "submission_id"),
                row.getObject("version", Integer.class),
                state == null ? null : ReportState.valueOf(state));
    }

    private static ReportArea area(ResultSet row, String what) throws SQLException {
        return new ReportArea(
                id(row, what + "_id"),
                row.getString(what + "_code"),
                row.getString(what + "_name"),
                row.getString(what + "_level"));
    }

    private static Obligation.Agency agency(ResultSet row, String what) throws SQLException {
        var id = id(row, what + "_id");
        return id == null
                ? null
                : new Obligation.Agency(id, row.getString(what + "_code"), row.getString(what + "_name"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
