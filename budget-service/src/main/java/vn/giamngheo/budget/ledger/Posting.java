package vn.giamngheo.budget.ledger;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.platform.value.Money;

/** Money from a giver to a receiver under one document. It is never changed. */
@Entity
public class Posting {

    @Id
    private UUID id;

    private UUID documentId;
    private int position;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "giver_kind"))
    @AttributeOverride(name = "id", column = @Column(name = "giver_id"))
    private Holder giver;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "receiver_kind"))
    @AttributeOverride(name = "id", column = @Column(name = "receiver_id"))
    private Holder receiver;

    @Embedded
    private Purpose purpose;

    private long amount;

    protected Posting() {}

    /**
     * @param giver null when the money enters the ledger
     * @param receiver null when the money leaves the ledger
     */
    public Posting(Holder giver, Holder receiver, Purpose purpose, Money amount) {
        this.id = Ids.next();
        this.giver = giver;
        this.receiver = receiver;
        this.purpose = purpose;
        this.amount = amount.dong();
    }

    void under(UUID document, int position) {
        this.documentId = document;
        this.position = position;
    }

    UUID id() {
        return id;
    }

    UUID documentId() {
        return documentId;
    }

    Holder giver() {
        return giver;
    }

    Holder receiver() {
        return receiver;
    }

    Purpose purpose() {
        return purpose;
    }

    Money amount() {
        return Money.of(amount);
    }

    PostingsRecorded.Posting fact() {
        return new PostingsRecorded.Posting(
                id,
                giver == null ? null : giver.state(),
                receiver == null ? null : receiver.state(),
                purpose.lineCode(),
                purpose.source().wireName(),
                purpose.nature().wireName(),
                purpose.originYear(),
                purpose.spendingYear(),
                amount);
    }
}
