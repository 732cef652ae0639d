package vn.giamngheo.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.Money;

/** The works that this service has recorded. */
@ApplicationScoped
class Works {

    @Inject
    Jdbi jdbi;

    @Inject
    Acts acts;

    @Inject
    Caller caller;

    Optional<Work> byCode(String code) {
        return found("code = :asked", "asked", code).stream().findFirst();
    }

    Optional<Work> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<Work> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> read(
                handle,
                handle.createQuery("select * from work where id = any(:ids) order by id")
                        .bindArray("ids", UUID.class, ids.toArray())
                        .map((row, context) -> header(row))
                        .list()));
    }

    /** The next in the order of their ids. */
    List<Work> after(UUID after, int limit) {
        return found("id > :asked order by id limit " + limit, "asked", after);
    }

    /** @throws ProblemException 404 when there is none; locked for this transaction */
    Work locked(UUID id) {
        return found("id = :asked for update", "asked", id).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private List<Work> found(String condition, String name, Object value) {
        return jdbi.withHandle(handle -> read(
                handle,
                handle.createQuery("select * from work where " + condition)
                        .bind(name, value)
                        .map((row, context) -> header(row))
                        .list()));
    }

    private static Work header(ResultSet row) throws SQLException {
        return new Work(
                row.getObject("id", UUID.class),
                row.getInt("event_version"),
                row.getString("code"),
                row.getString("name"),
                row.getString("programme_code"),
                row.getObject("area_id", UUID.class),
                row.getObject("investor_id", UUID.class),
                row.getObject("act_id", UUID.class),
                row.getString("decision_number"),
                row.getString("decision_issued_on"),
                row.getObject("start_on", LocalDate.class),
                row.getObject("finish_on", LocalDate.class),
                row.getObject("recorded_on", LocalDate.class),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Work> read(Handle handle, List<Work> headers) {
        var ids = headers.stream().map(Work::id).toArray();
        var costs = handle.createQuery(
                        "select work_id, source, amount from work_cost where work_id = any(:ids) order by work_id, source")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(
                        row.getObject("work_id", UUID.class),
                        new Work.Cost(Source.valueOf(row.getString("source")), Money.of(row.getLong("amount")))))
                .collect(byWork());
        var capital = handle.createQuery("""
                        select work_id, year, source, amount from work_capital where work_id = any(:ids)
                        order by work_id, year, source
                        """)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(
                        row.getObject("work_id", UUID.class),
                        new Work.Capital(
                                row.getInt("year"),
                                Source.valueOf(row.getString("source")),
                                Money.of(row.getLong("amount")))))
                .collect(byWork());
        var handovers = handle.createQuery("""
                        select work_id, area_id, effective_on, act_id from work_handover where work_id = any(:ids)
                        order by work_id, effective_on, area_id
                        """)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(
                        row.getObject("work_id", UUID.class),
                        new Work.Handover(
                                row.getObject("area_id", UUID.class),
                                row.getObject("effective_on", LocalDate.class),
                                row.getObject("act_id", UUID.class))))
                .collect(byWork());
        return headers.stream()
                .map(work -> of(
                        work,
                        costs.getOrDefault(work.id(), List.of()),
                        capital.getOrDefault(work.id(), List.of()),
                        handovers.getOrDefault(work.id(), List.of())))
                .toList();
    }

    private static <T> Collector<Map.Entry<UUID, T>, ?, Map<UUID, List<T>>> byWork() {
        return Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
    }

    private static Work of(
            Work work, List<Work.Cost> costs, List<Work.Capital> capital, List<Work.Handover> handovers) {
        return new Work(
                work.id(),
                work.eventVersion(),
                work.code(),
                work.name(),
                work.programmeCode(),
                work.areaId(),
                work.investorId(),
                work.actId(),
                work.decisionNumber(),
                work.decisionIssuedOn(),
                work.startOn(),
                work.finishOn(),
                work.recordedOn(),
                costs,
                capital,
                handovers);
    }

    /** Adds the work, or writes what it is from now on. */
    void write(Work work) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into work (id, event_version, code, name, programme_code, area_id, investor_id,
                                act_id, decision_number, decision_issued_on, start_on, finish_on, recorded_by, recorded_on)
                            values (:id, :eventVersion, :code, :name, :programmeCode, :areaId, :investorId, :actId,
                                :decisionNumber, :decisionIssuedOn, :startOn, :finishOn, :by, :recordedOn)
                            on conflict (id) do update set event_version = excluded.event_version, name = excluded.name,
                                investor_id = excluded.investor_id, act_id = excluded.act_id,
                                decision_number = excluded.decision_number,
                                decision_issued_on = excluded.decision_issued_on, start_on = excluded.start_on,
                                finish_on = excluded.finish_on
                            """)
                    .bindMethods(work)
                    .bind("by", caller.subject())
                    .execute();
            writeMoney(handle, work);
            writeHandovers(handle, work);
        });
    }

    private static void writeHandovers(Handle handle, Work work) {
        work.handovers()
                .forEach(handover ->
                        handle.execute("""
                        insert into work_handover (work_id, area_id, effective_on, act_id) values (?, ?, ?, ?)
                        on conflict do nothing
                        """, work.id(), handover.areaId(), handover.effectiveOn(), handover.actId()));
    }

    private static void writeMoney(Handle handle, Work work) {
        handle.execute("delete from work_cost where work_id = ?", work.id());
        handle.execute("delete from work_capital where work_id = ?", work.id());
        work.costs()
                .forEach(cost -> handle.execute(
                        "insert into work_cost (work_id, source, amount) values (?, ?, ?)",
                        work.id(),
                        cost.source().name(),
                        cost.amount().dong()));
        work.capital()
                .forEach(part -> handle.execute(
                        "insert into work_capital (work_id, year, source, amount) values (?, ?, ?, ?)",
                        work.id(),
                        part.year(),
                        part.source().name(),
                        part.amount().dong()));
    }

    WorkView view(Work work) {
        return views(List.of(work)).get(0);
    }

    /** The works with their decisions and what stands in the ledger about them, in the same order. */
    List<WorkView> views(List<Work> works) {
        var decisions = acts.byId(works.stream().map(Work::actId).toList());
        var progress = progress(works.stream().map(Work::id).toList());
        return works.stream()
                .map(work -> WorkView.of(
                        work,
                        decisions.get(work.actId()),
                        progress.getOrDefault(work.id(), WorkView.Progress.none(work.id()))))
                .toList();
    }

    private Map<UUID, WorkView.Progress> progress(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select w.id,
                            coalesce(sum(p.amount) filter (where p.effect = 'COMMIT'), 0) as committed,
                            coalesce(sum(p.amount) filter (where p.effect = 'ADVANCE'), 0) as advanced,
                            coalesce(sum(p.amount) filter (where p.effect = 'PAY'), 0) as paid,
                            (select coalesce(sum(s.accepted), 0) from contract c join contract_stage s
                                on s.contract_id = c.id where c.work_id = w.id) as accepted
                        from work w left join posting p on p.work_id = w.id
                        where w.id = any(:ids)
                        group by w.id
                        """)
                .bindArray("ids", UUID.class, ids.toArray())
                .map(ConstructorMapper.of(WorkView.Progress.class))
                .collect(Collectors.toMap(WorkView.Progress::id, Function.identity())));
    }
}
