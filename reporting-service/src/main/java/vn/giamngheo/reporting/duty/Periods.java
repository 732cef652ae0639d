package vn.giamngheo.reporting.duty;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.reporting.stored.StoredJson;

/** The periods of all duties. */
@ApplicationScoped
public class Periods {

    private static final String PERIOD = """
            select p.*, (
                select json_agg(json_build_object('level', lower(d.level), 'owes', lower(d.owes), 'on', d.due_on)
                    order by d.due_on, d.level, d.owes)
                from period_due d where d.period_id = p.id) as due
            from reporting_period p
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    StoredJson json;

    /** By their first day. @param after that of the last period of the page before */
    List<Period> of(UUID duty, LocalDate after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        PERIOD + "where p.duty_id = :duty and p.from_day > :after order by p.from_day limit :limit")
                .bind("duty", duty)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> period(row))
                .list());
    }

    public Optional<Period> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(PERIOD + "where p.id = :id")
                .bind("id", id)
                .map((row, context) -> period(row))
                .findFirst());
    }

    /** Whether another one of the same duty shares days with it. */
    boolean overlaps(Period period) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select exists (select from reporting_period where duty_id = :dutyId and id <> :id
                            and daterange(from_day, to_day, '[]') && daterange(:from, :to, '[]'))
                        """).bindMethods(period).mapTo(Boolean.class).one());
    }

    /** Until the transaction ends nothing is drafted for it, and nobody changes it. @return whether there is one */
    public boolean lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from reporting_period where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findFirst()
                .isPresent());
    }

    /** Whether there is a report for it, be it a draft that was not taken back. */
    boolean isReported(UUID id) {
        return exists("period_id = :id and state <> 'WITHDRAWN'", id);
    }

    /** Whether there was one ever. */
    boolean isDrafted(UUID id) {
        return exists("period_id = :id", id);
    }

    private boolean exists(String submission, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from submission where %s)".formatted(submission))
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** The first or last one for which there is a report, and that ends before a day or after another. */
    Optional<Period> reportedOutside(UUID duty, LocalDate first, LocalDate last) {
        return jdbi.withHandle(handle -> handle.createQuery(PERIOD + """
                        where p.duty_id = :duty and (p.to_day < :first or p.to_day > :last)
                            and exists (select from submission s where s.period_id = p.id and s.state <> 'WITHDRAWN')
                        order by p.to_day limit 1
                        """)
                .bind("duty", duty)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> period(row))
                .findFirst());
    }

    void remove(UUID id) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from period_due where period_id = ?", id);
            handle.execute("delete from reporting_period where id = ?", id);
        });
    }

    void insert(Period period) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into reporting_period (id, duty_id, name, from_day, to_day, cut_off, year)
                            values (:id, :dutyId, :name, :from, :to, :cutOff, :year)
                            """).bindMethods(period).execute();
            insertDue(period, handle);
        });
    }

    void change(Period period) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update reporting_period set name = :name, from_day = :from, to_day = :to, cut_off = :cutOff,
                                year = :year
                            where id = :id
                            """).bindMethods(period).execute();
            handle.execute("delete from period_due where period_id = ?", period.id());
            insertDue(period, handle);
        });
    }

    private static void insertDue(Period period, Handle handle) {
        var batch = handle.prepareBatch(
                "insert into period_due (period_id, level, owes, due_on) values (:id, :level, :owes, :on)");
        for (var due : period.due()) {
            batch.bind("id", period.id())
                    .bind("level", due.level().name())
                    .bind("owes", due.owes().name())
                    .bind("on", due.on())
                    .add();
        }
        batch.execute();
    }

    private Period period(ResultSet row) throws SQLException {
        return new Period(
                row.getObject("id", UUID.class),
                row.getObject("duty_id", UUID.class),
                row.getString("name"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("cut_off", LocalDate.class),
                row.getInt("year"),
                json.read(row.getString("due"), new TypeReference<List<Due>>() {}));
    }
}
