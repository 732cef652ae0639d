package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.FundingCancelled;
import vn.giamngheo.events.FundingRequested;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** What livelihood projects have asked the ledger for and taken back, each inserted once by the id of the request. */
@ApplicationScoped
class FundingRequestFacts implements Projection {

    @Override
    public String topic() {
        return Topics.FUNDING_REQUESTS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(FundingRequested.TYPE)) {
            insert(EventJson.data(event, FundingRequested.class), handle);
        } else if (event.type().equals(FundingCancelled.TYPE)) {
            var cancelled = EventJson.data(event, FundingCancelled.class);
            handle.execute(
                    "insert into funding_cancellation (id, date) values (?, ?) on conflict do nothing",
                    cancelled.id(),
                    cancelled.date());
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        var id = UUID.fromString(event.subject());
        if (event.type().equals(FundingRequested.TYPE)) {
            handle.execute("delete from funding_request_part where request_id = ?", id);
            handle.execute("delete from funding_request where id = ?", id);
        } else if (event.type().equals(FundingCancelled.TYPE)) {
            handle.execute("delete from funding_cancellation where id = ?", id);
        }
    }

    private static void insert(FundingRequested request, Handle handle) {
        handle.createUpdate("""
                        insert into funding_request (id, project_id, programme_code, date, holder_kind, holder_id)
                        values (:id, :projectId, :programmeCode, :date, :holderKind, :holderId)
                        on conflict (id) do nothing
                        """)
                .bindMethods(request)
                .bind("holderKind", request.holder().kind())
                .bind("holderId", request.holder().id())
                .execute();
        var batch = handle.prepareBatch("""
                insert into funding_request_part (request_id, position, line_code, source, nature, origin_year,
                    spending_year, amount)
                values (:request, :position, :lineCode, :source, :nature, :originYear, :spendingYear, :amount)
                on conflict do nothing
                """);
        IntStream.range(0, request.parts().size())
                .forEach(position -> batch.bindMethods(request.parts().get(position))
                        .bind("request", request.id())
                        .bind("position", position)
                        .add());
        batch.execute();
    }
}
