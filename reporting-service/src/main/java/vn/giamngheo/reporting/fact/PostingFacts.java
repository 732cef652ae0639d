package vn.giamngheo.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Envelope;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Projection;

/** The postings of the ledger, each inserted once by its id. */
@ApplicationScoped
class PostingFacts implements Projection {

    private static final String RECEIPT = "receipt";

    @Override
    public String topic() {
        return Topics.POSTINGS;
    }

    @Override
    public void apply(Envelope event, Handle handle) {
        if (event.type().equals(PostingsRecorded.TYPE)) {
            var recorded = EventJson.data(event, PostingsRecorded.class);
            insertPaper(recorded, handle);
            insert(recorded, handle);
        }
    }

    @Override
    public void doubt(Envelope event, Handle handle) {
        if (event.type().equals(PostingsRecorded.TYPE)) {
            var recorded = EventJson.data(event, PostingsRecorded.class);
            handle.execute("delete from posting where document_id = ?", recorded.id());
            handle.execute("delete from ledger_document where id = ?", recorded.id());
        }
    }

    /** Facts of before say nothing of their papers. */
    private static void insertPaper(PostingsRecorded recorded, Handle handle) {
        if (recorded.paper() != null) {
            var giver = recorded.paper().giver();
            handle.createUpdate("""
                            insert into ledger_document (id, kind, act_number, issued_on, decision, revision, giver_kind,
                                giver_id, reverses_id, note)
                            values (:id, :kind, :actNumber, :issuedOn, :decision, :revision, :giverKind, :giverId,
                                :reverses, :note)
                            on conflict (id) do nothing
                            """)
                    .bindMethods(recorded.paper())
                    .bind("id", recorded.id())
                    .bind("kind", recorded.kind())
                    .bind("giverKind", giver == null ? null : giver.kind())
                    .bind("giverId", giver == null ? null : giver.id())
                    .bind("reverses", recorded.reverses())
                    .execute();
        }
    }

    private static void insert(PostingsRecorded recorded, Handle handle) {
        var batch = handle.prepareBatch("""
                insert into posting (id, document_id, kind, programme_code, date, giver_kind, giver_id,
                    receiver_kind, receiver_id, line_code, source, nature, origin_year, spending_year, amount,
                    effect, named_giver_id, contract_id, work_id)
                values (:id, :document, :kind, :programmeCode, :date, :giverKind, :giverId,
                    :receiverKind, :receiverId, :lineCode, :source, :nature, :originYear, :spendingYear, :amount,
                    :effect, :namedGiver, :contractId, :workId)
                on conflict (id) do nothing
                """);
        recorded.postings().forEach(posting -> add(recorded, posting, batch));
        batch.execute();
    }

    private static void add(PostingsRecorded recorded, PostingsRecorded.Posting posting, PreparedBatch batch) {
        var giver = posting.giver();
        var receiver = posting.receiver();
        batch.bindMethods(posting)
                .bind("document", recorded.id())
                .bind("kind", recorded.kind())
                .bind("effect", effect(recorded, posting))
                .bind("namedGiver", namedGiver(recorded))
                .bind("programmeCode", recorded.programmeCode())
                .bind("date", recorded.date())
                .bind("giverKind", giver == null ? null : giver.kind())
                .bind("giverId", giver == null ? null : giver.id())
                .bind("receiverKind", receiver == null ? null : receiver.kind())
                .bind("receiverId", receiver == null ? null : receiver.id())
                .add();
    }

    /** A receipt is not of its giver's making. */
    private static UUID namedGiver(PostingsRecorded recorded) {
        return recorded.kind().equals(RECEIPT)
                        && recorded.paper() != null
                        && recorded.paper().giver() != null
                ? recorded.paper().giver().id()
                : null;
    }

    /** Facts of before say no effect. */
    private static String effect(PostingsRecorded recorded, PostingsRecorded.Posting posting) {
        if (posting.effect() != null) {
            return posting.effect();
        }
        return recorded.kind().equals("payment") ? "pay" : "give";
    }
}
