package vn.giamngheo.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import vn.giamngheo.standalone.Database;

/**
 * The statements of a payment, as the database logged them ({@code log_statement = all}), by plain JDBC in the same
 * database, on tables of the same shape beside the real ones, so that nobody takes them for payments.
 */
final class PaymentFloor {

    private static final List<String> WRITTEN =
            List.of("idempotency", "balance", "outbox", "audit", "ledger_document", "posting");

    private static final String LOOKUP = """
            select a.id, a.level, p.code, p.name, p.kind, p.parent_id, p.valid_from, p.valid_to
            from area_period p join area a on a.id = p.area_id and not a.deleted
            where p.valid_from <= cast(? as date)
                and (p.valid_to is null or p.valid_to >= cast(? as date)) and p.code = ?""";
    private static final String SCOPE = """
            with recursive up (id, day, climbed, divided) as (
                select cast(? as uuid), cast(? as date), false, false
                union
                select next.* from up cross join lateral (
                    select b.parent_id, up.day, true, up.divided from area_period b
                    where b.area_id = up.id and b.parent_id is not null
                        and b.valid_from <= up.day and (b.valid_to is null or b.valid_to >= up.day)
                    union all
                    select s.successor_id, s.effective_on, up.climbed, up.divided or s.extent = 'part'
                    from area_succession s
                    where s.area_id = up.id and (s.extent = 'whole' or not up.climbed)
                ) next
            )
            select case when bool_or(not divided) then 'WRITING' when count(*) > 0 then 'READING' else 'NONE' end
            from up where id = any(array['00000000-0000-7000-8000-000000000000'::uuid])""";
    private static final String TAKE_KEY = """
            insert into idempotency (subject, route, key, request_hash) values (?, ?, ?, ?)
            on conflict (subject, route, key) do update
                set request_hash = excluded.request_hash, status = null, created_at = now()
                where idempotency.created_at < now() - interval '7 days'""";
    private static final String TAKE_OUT = """
            update balance set received = received + 0, passed_on = passed_on + 0, carried = carried + 0,
                paid = paid + 1, advanced = advanced + 0, committed = committed + 0,
                shortage = greatest(0, 1 - available),
                gained_on = case when 1 < 0 then greatest(gained_on, cast('2023-06-15' as date)) else gained_on end
            where holder_kind = 'area' and holder_id = ? and programme_code = ? and line_code = ?
            and source = 'PROVINCE' and nature = 'RECURRENT' and origin_year = ? and spending_year = ?
            and (false or 1 <= greatest(0, available)) and received + 0 >= 0 and passed_on + 0 >= 0
            and carried + 0 >= 0 and paid + 1 >= 0 and advanced + 0 >= 0 and committed + 0 >= 0
            returning new.received, new.passed_on, new.carried, new.paid, new.advanced, new.committed, new.shortage,
                old.shortage as former_shortage, new.gained_on""";
    private static final String CLOSED = """
            select s.holder_kind, s.holder_id, s.spending_year
            from unnest(array[cast(? as uuid)], array[cast(? as int)]) asked (holder, year)
            join settlement s on s.holder_id = asked.holder and s.programme_code = ? and s.spending_year = asked.year""";
    private static final String PUBLISH = """
            with wake as (select pg_notify('bench_floor', ''))
            insert into outbox (event_id, topic, key, event)
            select e.id, 'postings', e.key, e.event
            from wake, unnest(array[cast(? as uuid)], array[?], array[?]) with ordinality as e (id, key, event, position)
            order by e.position
            on conflict (event_id) do nothing""";
    private static final String AUDIT = """
            insert into audit (id, did, actor, request_id, request,
                kind, thing, act, event_id, concerned, before, after)
            select e.id, 'CHANGED', ?, ?, ?,
                e.kind, e.thing, e.act, e.event, cast(e.concerned as uuid[]), e.before, e.after
            from unnest(array[cast(? as uuid)], array['postings'], array[?], array[cast(null as text)],
                array[cast(? as uuid)], array[?], array[cast(null as text)], array[?])
                with ordinality as e (id, kind, thing, act, event, concerned, before, after, position)
            order by e.position""";
    private static final String STORE_ANSWER = """
            update idempotency set status = 201, location = ?, event_ids = ?, body = ?
            where subject = ? and route = ? and key = ?""";
    private static final String DOCUMENT = """
            insert into ledger_document (act_id, act_key, adjusts, contract_id, date, decision, giver_kind, giver_id,
                kind, note, payee, programme_code, recorded_at, recorded_by, refunds, request_id, reverses_id, revision,
                total, voucher, year, id)
            values (null, null, null, null, '2023-06-15', null, 'area', ?, 'PAYMENT', null, 'Hợp tác xã Nà Pặc', ?, ?, ?,
                null, null, null, null, 1, null, ?, ?)""";
    private static final String POSTING = """
            insert into posting (effect, amount, contract_id, document_id, giver_kind, giver_id, position, line_code,
                source, nature, origin_year, spending_year, receiver_kind, receiver_id, stage, work_id, id)
            values ('PAY', 1, null, ?, 'area', ?, 0, ?, 'PROVINCE', 'RECURRENT', ?, ?, null, null, null, null, ?)""";

    private static final String SUBJECT = "bench-finance-officer";
    private static final String ROUTE = "POST /api/v1/payments";
    private static final String DATE = "2023-06-15";
    /** As long as the real ones. */
    private static final String EVENT = "e".repeat(690);

    private static final String DATA = "d".repeat(440);
    private static final String ANSWER = "a".repeat(430);
    private static final String HASH = "0".repeat(64);

    private final Database database;
    private final int balances;

    PaymentFloor(Database database, int balances) {
        this.database = database;
        this.balances = balances;
    }

    void prepare() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create schema bench_floor");
            for (var table : WRITTEN) {
                statement.execute("create table bench_floor.%s (like public.%s including all)".formatted(table, table));
            }
            statement.execute("""
                    insert into bench_floor.balance (holder_kind, holder_id, programme_code, line_code, source, nature,
                        origin_year, spending_year, received, passed_on, carried, paid, advanced, committed, shortage)
                    select holder_kind, holder_id, programme_code, line_code, source, nature, origin_year,
                        spending_year, received, passed_on, carried, paid, advanced, committed, shortage
                    from public.balance""");
        }
    }

    ClosedLoop.Client client(int number) throws SQLException {
        return new Payer(connect(), balances);
    }

    /** The schema of the floor first: the tables that are written are its own, those that are read the real ones. */
    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl("budget") + "?currentSchema=bench_floor,public",
                "budget",
                database.password("budget"));
    }

    /** One client: a transaction a payment, statements prepared once. */
    private static final class Payer implements ClosedLoop.Client {

        private final Connection connection;
        private final int balances;

        Payer(Connection connection, int balances) throws SQLException {
            this.connection = connection;
            this.balances = balances;
            connection.setAutoCommit(false);
        }

        @Override
        public void once() throws SQLException {
            var key = UUID.randomUUID().toString();
            update(TAKE_KEY, SUBJECT, ROUTE, key, HASH);
            var holder = (UUID) one(LOOKUP, DATE, DATE, Books.PROVINCE);
            one(SCOPE, holder, DATE);
            var programme = one("select id from programme where code = ? and not deleted", Books.PROGRAMME);
            one("select code from programme_line where programme_id = ?", programme);
            write(holder, UUID.randomUUID(), key);
            connection.commit();
        }

        private void write(UUID holder, UUID document, String key) throws SQLException {
            var balance = ThreadLocalRandom.current().nextInt(balances);
            var line = Books.line(balance);
            var origin = Books.origin(balance);
            one(TAKE_OUT, holder, Books.PROGRAMME, line, origin, Books.YEAR);
            none(CLOSED, holder, Books.YEAR, Books.PROGRAMME);
            var event = UUID.randomUUID();
            update(PUBLISH, event, document.toString(), EVENT);
            update(AUDIT, SUBJECT, key, ROUTE, UUID.randomUUID(), document.toString(), event, "{" + holder + "}", DATA);
            update(STORE_ANSWER, ROUTE + document, "postings:" + event, ANSWER, SUBJECT, ROUTE, key);
            update(DOCUMENT, holder, Books.PROGRAMME, OffsetDateTime.now(), SUBJECT, Books.YEAR, document);
            update(POSTING, document, holder, line, origin, Books.YEAR, UUID.randomUUID());
        }

        /** @throws IllegalStateException when it did nothing: what fails must not count as fast */
        private void update(String sql, Object... values) throws SQLException {
            try (var statement = prepared(sql, values)) {
                if (statement.executeUpdate() != 1) {
                    throw new IllegalStateException("did nothing: " + sql);
                }
            }
        }

        private Object one(String sql, Object... values) throws SQLException {
            try (var statement = prepared(sql, values);
                    var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("found nothing: " + sql);
                }
                return row.getObject(1);
            }
        }

        /** @throws IllegalStateException when it found something: another payment would have been refused */
        private void none(String sql, Object... values) throws SQLException {
            try (var statement = prepared(sql, values);
                    var row = statement.executeQuery()) {
                if (row.next()) {
                    throw new IllegalStateException("found something: " + sql);
                }
            }
        }

        /** The driver keeps what was prepared before. */
        private PreparedStatement prepared(String sql, Object... values) throws SQLException {
            var statement = connection.prepareStatement(sql);
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
