package vn.giamngheo.reporting.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.reporting.snapshot.Readers;
import vn.giamngheo.reporting.submission.SubmissionResource;

/** What is open at the places that boundary acts have ended, by their codes. */
@ApplicationScoped
class OpenAtEndedPlaces {

    private static final String PAGE = """
            with ended as (
                select a.id as area_id, p.code as area_code, p.name as area_name, a.level, p.valid_to as last_day
                from boundary_act b
                join area_period p on p.valid_to = b.effective_on - 1
                join area a on a.id = p.area_id and not a.deleted
                where b.id = any(:acts)
                    and not exists (select from area_period n where n.area_id = a.id and n.valid_from > p.valid_to)
                    and (a.boundary_act_id = b.id or exists (
                        select from area_succession s where s.area_id = a.id and s.boundary_act_id = b.id))
                    and %1$s
            ), holder as (
                select 'area' as kind, e.area_id as id, e.area_id, e.last_day, null as code, null as name from ended e
                union all
                select 'agency', g.id, g.area_id, e.last_day, g.code, g.name
                from agency g join ended e on e.area_id = g.area_id where not g.deleted
            ), moved as (
                select h.*, p.programme_code, p.line_code, p.source, p.nature, p.origin_year, p.spending_year,
                    p.amount as received, 0 as passed_on, 0 as carried_over, 0 as paid, 0 as committed
                from posting p join holder h on h.kind = p.receiver_kind and h.id = p.receiver_id
                union all
                select h.*, p.programme_code, p.line_code, p.source, p.nature, p.origin_year, p.spending_year, 0,
                    case when p.effect = 'give' then p.amount else 0 end,
                    case when p.effect = 'carry' then p.amount else 0 end,
                    case when p.effect in ('pay', 'advance') then p.amount else 0 end,
                    case when p.effect = 'commit' then p.amount else 0 end
                from posting p join holder h on h.kind = p.giver_kind and h.id = p.giver_id
            ), open (area_id, kind, key, agency_id, agency_code, agency_name, programme, line, source, nature,
                origin_year, spending_year, received, passed_on, carried_over, paid, committed, title, document_number, period_from,
                period_to, state) as (
                select area_id, 'balance', concat_ws(' ', id, programme_code, line_code, source, nature, origin_year,
                        spending_year),
                    case kind when 'agency' then id end, code, name, programme_code, line_code, source, nature,
                    origin_year, spending_year, sum(received), sum(passed_on), sum(carried_over), sum(paid),
                    sum(committed), null, null, cast(null as date), cast(null as date), null
                from moved
                group by area_id, kind, id, code, name, programme_code, line_code, source, nature, origin_year,
                    spending_year
                having sum(received) - sum(passed_on) - sum(carried_over) - sum(paid) - sum(committed) <> 0
                union all
                select e.area_id, 'plan', cast(p.id as text), null, null, null, p.programme_code, null, null, null,
                    null, null, null, null, null, null, null, p.title, p.document_number, p.period_from, p.period_to, null
                from plan p join ended e on %2$s
                where not p.deleted and p.period_to > e.last_day
                union all
                select e.area_id, 'activity', cast(a.id as text), null, null, null, a.programme_code, a.line_code, null, null,
                    null, null, null, null, null, null, null, a.title, null, a.start_on, a.due_on, null
                from activity a join ended e on %5$s
                where not a.deleted and (a.due_on > e.last_day or a.planned_output > (
                    select coalesce(sum(d.output), 0) from activity_entry d where d.activity_id = a.id and not d.deleted))
                union all
                select e.area_id, 'target_assignment', cast(s.id as text), null, null, null, p.programme_code, null, s.target,
                    cast(trim_scale(case when bool_and(coalesce(not i.rate and i.adds <> 'none', true)) then sum(g.value)
                        else (array_agg(g.value order by g.taken_on desc nulls last))[1] end) as text), null, null, null, null, null, null, null, p.title,
                    p.document_number, p.period_from, p.period_to, null
                from target_assignment s
                join plan p on p.id = s.plan_id and not p.deleted and p.status is distinct from 'closed'
                join (
                    select assignment_id, area_id, value, cast(null as date) as taken_on from target_assignment_area
                    union all
                    select assignment_id, area_id, value, effective_on from target_assignment_handover
                ) g on g.assignment_id = s.id
                join plan_target t on t.plan_id = s.plan_id and t.key = s.target
                left join indicator i on i.code = t.indicator_code and not i.deleted
                join ended e on e.area_id = g.area_id
                where not s.deleted and p.period_to > e.last_day and not exists (
                    select from target_assignment_handover o where o.assignment_id = s.id and o.from_area_id = e.area_id)
                group by e.area_id, s.id, s.target, p.id
                union all
                select h.area_id, 'contract', cast(c.id as text), case h.kind when 'agency' then h.id end, h.code, h.name,
                    c.programme_code, null, null, null, null, null, c.value, null, null, null, null, null, c.number, c.signed_on,
                    null, null
                from contract c join holder h on h.kind = c.holder_kind and h.id = c.holder_id
                where not c.deleted and c.state = 'open'
                union all
                select e.area_id, 'livelihood_project', cast(l.id as text), null, null, null, l.programme_code, l.line_code,
                    null, null, null, null, l.state_budget, null, null, null, null, l.title, null, l.proposed_on, null, null
                from livelihood_project l join ended e on e.area_id = l.area_id
                where not l.deleted and l.state not in ('closed', 'refused', 'cancelled')
                union all
                select e.area_id, 'work', cast(w.id as text), null, null, null, w.programme_code, null, null, null, null,
                    null, null, null, null, null, null, w.name, w.code, w.start_on, w.finish_on, null
                from work w join ended e on %3$s
                where not w.deleted and (w.finish_on is null or w.finish_on > e.last_day)
                union all
                select h.area_id, 'paper', concat_ws(' ', p.document_id, h.id),
                    case h.kind when 'agency' then h.id end, h.code, h.name,
                    p.programme_code, null, null, null, null, p.spending_year, sum(p.amount), null, null, null, null,
                    p.kind, d.act_number, p.date, null, null
                from posting p
                join holder h on h.kind = p.giver_kind and h.id = p.giver_id
                    or h.kind = p.receiver_kind and h.id = p.receiver_id
                left join ledger_document d on d.id = p.document_id
                where p.date > h.last_day and p.kind not in ('handover', 'reversal')
                    and not exists (select from ledger_document r where r.reverses_id = p.document_id)
                group by p.document_id, h.id, h.area_id, h.kind, h.code, h.name, p.programme_code, p.spending_year,
                    p.kind, d.act_number, p.date
                union all
                select e.area_id, 'review', cast(r.id as text), null, null, null, null, null, null, null, null, r.year,
                    null, null, null, null, null, r.kind, r.standard, r.opened_on, null, null
                from review_round r join ended e on %4$s
                where not r.deleted and r.decided_on is null
                union all
                select e.area_id, 'reporting_duty', cast(d.id as text), null, null, null, d.programme_code, null, d.period_kind, null,
                    null, null, null, null, null, null, null, d.name, null, d.valid_from, d.valid_to, null
                from reporting_duty d join ended e on e.area_id = d.area_id
                where d.valid_to is null or d.valid_to > e.last_day
                union all
                select e.area_id, 'submission', cast(s.id as text), s.agency_id, g.code, g.name, d.programme_code, null, s.state,
                    case when s.area_id = e.area_id then 'owes' else 'accepts' end, null, null, null, null, null, null, null,
                    d.name, p.name, p.from_day, p.to_day, null
                from submission s join ended e on e.area_id in (s.area_id, s.to_area_id)
                join reporting_period p on p.id = s.period_id
                join reporting_duty d on d.id = p.duty_id
                left join agency g on g.id = s.agency_id
                where :submissions and s.event_version > 0 and s.state in ('SUBMITTED', 'RETURNED')
                    and p.to_day <= e.last_day
                union all
                select e.area_id, 'finding', cast(f.id as text), null, null, null, null, null, null, null,
                    null, null, null, null, null, null, null, null, null, null, null, f.state
                from reported_finding f join ended e on e.area_id = f.area_id
                where not f.deleted and not f.resolved and not (
                    case cast(f.state as jsonb) -> 'touches' -> 0 ->> 'kind'
                        when 'plan' then exists (
                            select from plan_handover h
                            where cast(h.plan_id as text) = cast(f.state as jsonb) -> 'touches' -> 0 ->> 'id')
                        when 'activity' then exists (
                            select from activity_handover h
                            where cast(h.activity_id as text) = cast(f.state as jsonb) -> 'touches' -> 0 ->> 'id')
                        when 'livelihood_project' then exists (
                            select from livelihood_project l where l.area_id <> e.area_id
                                and cast(l.id as text) = cast(f.state as jsonb) -> 'touches' -> 0 ->> 'id')
                        when 'target_assignment' then exists (
                            select from target_assignment s join plan_handover h on h.plan_id = s.plan_id
                            where cast(s.id as text) = cast(f.state as jsonb) -> 'touches' -> 0 ->> 'id')
                        else false
                    end)
            )
            select e.area_code, e.area_name, e.level, e.last_day, o.*
            from open o join ended e on e.area_id = o.area_id
            where (e.area_code, e.area_id, o.kind, o.key) > (:code, :area, :kind, :key)
            order by e.area_code, e.area_id, o.kind, o.key
            limit :limit
            """.formatted(
                    Reach.seenBy("a.id", "p.valid_to"),
                    answeredBy("plan_handover", "plan_id", "p"),
                    answeredBy("work_handover", "work_id", "w"),
                    answeredBy("review_round_handover", "round_id", "r"),
                    answeredBy("activity_handover", "activity_id", "a"));

    /** SQL: whether the ended place {@code e} answered for a thing on its last day, and nobody took that over. */
    private static String answeredBy(String handovers, String key, String thing) {
        return """
                (e.area_id = %3$s.area_id
                        or e.area_id in (select h.area_id from %1$s h where h.%2$s = %3$s.id))
                    and not exists (
                        select from %1$s h where h.%2$s = %3$s.id and h.effective_on > e.last_day)
                """.formatted(handovers, key, thing);
    }

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    /** The last thing of the page before. */
    record After(String code, UUID area, String kind, String key) {

        static final After NOTHING = new After("", new UUID(0, 0), "", "");

        static After of(List<String> keys) {
            return new After(keys.get(0), UUID.fromString(keys.get(1)), keys.get(2), keys.get(3));
        }
    }

    /** The acts in force with this number or id. */
    List<BoundaryAct> acts(String asked) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, number, issuer, title, effective_on from boundary_act
                        where complete and not deleted and (number = :asked or cast(id as text) = lower(:asked))
                        order by effective_on, id
                        """)
                .bind("asked", asked)
                .map(ConstructorMapper.of(BoundaryAct.class))
                .list());
    }

    /** Submissions only for whoever reads them at their own route. */
    List<OpenRow> page(Collection<UUID> acts, After after, int limit) {
        return jdbi.withHandle(handle -> scope.bindSifting(handle.createQuery(PAGE))
                .bindArray("acts", UUID.class, acts.toArray())
                .bind("code", after.code())
                .bind("area", after.area())
                .bind("kind", after.kind())
                .bind("key", after.key())
                .bind("limit", limit)
                .bind("submissions", readsSubmissions())
                .map(ConstructorMapper.of(OpenRow.class))
                .list());
    }

    private boolean readsSubmissions() {
        return Readers.of(SubmissionResource.class).stream().anyMatch(caller::hasRole);
    }

    /** The successors of each place, the largest part first. */
    Map<UUID, List<SuccessorRow>> successors(Collection<UUID> places) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.area_id as of, s.successor_id as id, p.code, p.name, a.level, s.extent,
                            trim_scale(s.share) as share, s.share_base
                        from area_succession s
                        join area a on a.id = s.successor_id
                        join area_period p on p.area_id = a.id and p.valid_from <= s.effective_on
                            and (p.valid_to is null or p.valid_to >= s.effective_on)
                        where s.area_id = any(:places)
                        order by s.share desc nulls last, p.code
                        """)
                .bindArray("places", UUID.class, places.toArray())
                .map(ConstructorMapper.of(SuccessorRow.class))
                .collect(Collectors.groupingBy(SuccessorRow::of)));
    }
}
