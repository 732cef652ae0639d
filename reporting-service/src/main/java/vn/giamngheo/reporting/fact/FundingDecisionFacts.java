package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.FundingDecided;
import vn.giamngheo.events.FundingReleased;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** What the ledger has answered to funding requests and released, each inserted once by the id of the request. */
@ApplicationScoped
class FundingDecisionFacts implements Projection {

    @Override
    public String topic() {
        return Topics.FUNDING_DECISIONS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(FundingDecided.TYPE)) {
            var decided = EventJson.data(event, FundingDecided.class);
            handle.createUpdate("""
                            insert into funding_decision (id, date, outcome, reason_code, document_id)
                            values (:id, :date, :outcome, :code, :documentId) on conflict (id) do nothing
                            """)
                    .bindMethods(decided)
                    .bind(
                            "code",
                            decided.reason() == null ? null : decided.reason().code())
                    .execute();
        } else if (event.type().equals(FundingReleased.TYPE)) {
            handle.createUpdate("""
                            insert into funding_release (id, date, amount, document_id)
                            values (:id, :date, :amount, :documentId) on conflict (id) do nothing
                            """)
                    .bindMethods(EventJson.data(event, FundingReleased.class))
                    .execute();
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        var id = UUID.fromString(event.subject());
        if (event.type().equals(FundingDecided.TYPE)) {
            handle.execute("delete from funding_decision where id = ?", id);
        } else if (event.type().equals(FundingReleased.TYPE)) {
            handle.execute("delete from funding_release where id = ?", id);
        }
    }
}
