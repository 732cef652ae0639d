package vn.giamngheo.indicators.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.SupportPaymentState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Doubt;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** What the ledger paid to households, as last published. Whom it concerns is to be checked again. */
@ApplicationScoped
class SupportPaymentCopy implements Projection {

    @Override
    public String topic() {
        return Topics.SUPPORTS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(SupportPaymentState.TYPE)) {
            var payment = EventJson.data(event, SupportPaymentState.class);
            if (isNewer(payment, handle)) {
                markDue(payment.id(), handle);
                replaceParts(payment, handle);
                markDue(payment.id(), handle);
            }
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        Doubt.state("support_payment", SupportPaymentState.TYPE, event, handle);
    }

    private static boolean isNewer(SupportPaymentState payment, Handle handle) {
        return handle.createUpdate("""
                                insert into support_payment as s (id, event_version, area_id, date, year, source, voucher,
                                    taken_back)
                                values (:id, :eventVersion, :areaId, :date, :year, :source, :voucher, :takenBack)
                                on conflict (id) do update set event_version = excluded.event_version,
                                    area_id = excluded.area_id, date = excluded.date, year = excluded.year,
                                    source = excluded.source, voucher = excluded.voucher,
                                    taken_back = excluded.taken_back
                                    where s.event_version < excluded.event_version
                                """).bindMethods(payment).execute() == 1;
    }

    private static void replaceParts(SupportPaymentState payment, Handle handle) {
        handle.execute("delete from support_payment_part where payment_id = ?", payment.id());
        var batch = handle.prepareBatch("""
                insert into support_payment_part (payment_id, position, household_id, policy, amount)
                values (:payment, :position, :householdId, :policy, :amount)
                """);
        IntStream.range(0, payment.parts().size())
                .forEach(position -> batch.bindMethods(payment.parts().get(position))
                        .bind("payment", payment.id())
                        .bind("position", position)
                        .add());
        if (!payment.parts().isEmpty()) {
            batch.execute();
        }
    }

    /** In one order, so that two payments of the same households do not wait for each other. */
    private static void markDue(UUID payment, Handle handle) {
        handle.execute("""
                insert into paid_household_due (household_id)
                select distinct household_id from support_payment_part where payment_id = ? order by household_id
                on conflict (household_id) do update set marked_at = clock_timestamp()
                """, payment);
    }
}
