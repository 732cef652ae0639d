package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.SettlementRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** The settlements, each inserted once by its id. */
@ApplicationScoped
class SettlementFacts implements Projection {

    @Override
    public String topic() {
        return Topics.SETTLEMENTS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(SettlementRecorded.TYPE)) {
            insert(EventJson.data(event, SettlementRecorded.class), handle);
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        if (event.type().equals(SettlementRecorded.TYPE)) {
            var id = EventJson.data(event, SettlementRecorded.class).id();
            handle.execute("delete from settlement_part where settlement_id = ?", id);
            handle.execute("delete from settlement where id = ?", id);
        }
    }

    private static void insert(SettlementRecorded settlement, Handle handle) {
        handle.createUpdate("""
                        insert into settlement (id, programme_code, holder_kind, holder_id, spending_year, date, act_number,
                            adjusts)
                        values (:id, :programmeCode, :holderKind, :holderId, :spendingYear, :date, :actNumber, :adjusts)
                        on conflict (id) do nothing
                        """)
                .bindMethods(settlement)
                .bind("holderKind", settlement.holder().kind())
                .bind("holderId", settlement.holder().id())
                .execute();
        var batch = handle.prepareBatch("""
                insert into settlement_part (settlement_id, line_code, source, nature, origin_year, amount)
                values (:settlement, :lineCode, :source, :nature, :originYear, :amount)
                on conflict do nothing
                """);
        settlement.parts().forEach(part -> batch.bindMethods(part)
                .bind("settlement", settlement.id())
                .add());
        batch.execute();
    }
}
