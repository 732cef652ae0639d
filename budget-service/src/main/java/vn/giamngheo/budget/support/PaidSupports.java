package vn.giamngheo.budget.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.events.SupportPaymentState;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.value.Money;

/** The tables {@code support_payment} and {@code support_payment_part}. */
@ApplicationScoped
class PaidSupports {

    private static final String STATE = """
            select s.*, coalesce((select jsonb_agg(jsonb_build_object('householdId', p.household_id, 'policy', p.policy,
                    'amount', p.amount) order by p.position)
                from support_payment_part p where p.payment_id = s.id), '[]') as parts
            from support_payment s
            """;

    @Inject
    Jdbi jdbi;

    /** Empty while nobody has named any. */
    Optional<SupportPaymentState> of(UUID payment) {
        return jdbi
                .withHandle(handle ->
                        states(handle.createQuery(STATE + "where s.id = :id").bind("id", payment)))
                .stream()
                .findFirst();
    }

    /** The next in the order of their ids. */
    List<SupportPaymentState> page(UUID after, int limit) {
        return jdbi.withHandle(
                handle -> states(handle.createQuery(STATE + "where s.id > :after order by s.id limit :limit")
                        .bind("after", after)
                        .bind("limit", limit)));
    }

    private static List<SupportPaymentState> states(Query query) {
        return query.map((row, context) -> state(row)).list();
    }

    private static SupportPaymentState state(ResultSet row) throws SQLException {
        return new SupportPaymentState(
                row.getObject("id", UUID.class),
                row.getInt("event_version"),
                false,
                row.getObject("area_id", UUID.class),
                row.getObject("date", LocalDate.class),
                row.getInt("year"),
                row.getString("source"),
                row.getString("voucher"),
                row.getBoolean("taken_back"),
                List.of(EventJson.data(row.getString("parts"), SupportPaymentState.Part[].class)));
    }

    /** Stores the state as a whole. */
    void write(SupportPaymentState state) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into support_payment (id, event_version, area_id, date, year, source, voucher, taken_back)
                            values (:id, :eventVersion, :areaId, :date, :year, :source, :voucher, :takenBack)
                            on conflict (id) do update set event_version = excluded.event_version,
                                taken_back = excluded.taken_back
                            """).bindMethods(state).execute();
            handle.execute("delete from support_payment_part where payment_id = ?", state.id());
            var batch = handle.prepareBatch("""
                    insert into support_payment_part (payment_id, position, household_id, policy, amount)
                    values (:payment, :position, :householdId, :policy, :amount)
                    """);
            IntStream.range(0, state.parts().size())
                    .forEach(position -> batch.bindMethods(state.parts().get(position))
                            .bind("payment", state.id())
                            .bind("position", position)
                            .add());
            if (!state.parts().isEmpty()) {
                batch.execute();
            }
        });
    }

    /** What a payment says of itself. */
    Money total(UUID payment) {
        return jdbi.withHandle(handle -> handle.createQuery("select total from ledger_document where id = :id")
                .bind("id", payment)
                .mapTo(Long.class)
                .map(Money::of)
                .one());
    }

    /** The payment with supports that a paper takes back, gives back a part of, or gives it back again. */
    Optional<UUID> concernedBy(UUID paper) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select s.id from ledger_document d
                        left join ledger_document undone on undone.id = d.reverses_id
                        join support_payment s on s.id = coalesce(d.refunds, undone.refunds, d.reverses_id)
                        where d.id = :paper
                        """).bind("paper", paper).mapTo(UUID.class).findFirst());
    }
}
