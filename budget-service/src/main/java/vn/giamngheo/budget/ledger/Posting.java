package vn.giamngheo.budget.ledger;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.platform.value.Money;

/**
 * What one document does with money of one purpose: from a giver to a receiver, or out of the ledger. It is never changed;
 * an amount below zero undoes.
 */
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

    @Enumerated(EnumType.STRING)
    private Effect effect;

    private long amount;
    private UUID contractId;
    private Integer stage;
    private UUID workId;

    protected Posting() {}

    private Posting(Effect effect, Holder giver, Holder receiver, Purpose purpose, Money amount) {
        this.id = Ids.next();
        this.effect = effect;
        this.giver = giver;
        this.receiver = receiver;
        this.purpose = purpose;
        this.amount = amount.dong();
    }

    /** @param giver null when the money enters the ledger */
    public static Posting giving(Holder giver, Holder receiver, Purpose purpose, Money amount) {
        return new Posting(Effect.GIVE, giver, receiver, purpose, amount);
    }

    /** The two sides of a carry-over: out of one spending year, into another. */
    public static List<Posting> carrying(Holder holder, Purpose from, int intoYear, Money amount) {
        return List.of(
                new Posting(Effect.CARRY, holder, null, from, amount),
                new Posting(Effect.CARRY, null, holder, from.in(intoYear), amount));
    }

    public static Posting paying(Holder payer, Purpose purpose, Money amount) {
        return new Posting(Effect.PAY, payer, null, purpose, amount);
    }

    /** @param amount below zero for what is cleared or refunded */
    public static Posting advancing(Holder payer, Purpose purpose, Money amount) {
        return new Posting(Effect.ADVANCE, payer, null, purpose, amount);
    }

    /** Who receives under the postings, each once. */
    public static List<Holder> receivers(List<Posting> postings) {
        return postings.stream()
                .map(Posting::receiver)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What a posting is, but for when it was made. */
    public record Figure(Effect effect, Holder giver, Holder receiver, Purpose purpose, Money amount) {}

    public Figure figure() {
        return new Figure(effect, giver, receiver, purpose, amount());
    }

    /** @param amount below zero for what is paid, advanced or released */
    public static Posting committing(Holder holder, Purpose purpose, Money amount) {
        return new Posting(Effect.COMMIT, holder, null, purpose, amount);
    }

    /** @param work null where the contract names none */
    public Posting of(UUID contract, UUID work) {
        this.contractId = contract;
        this.workId = work;
        return this;
    }

    /** @param stage of the contract */
    public Posting forStage(Integer stage) {
        this.stage = stage;
        return this;
    }

    /** The same in red. */
    public Posting reversed() {
        return new Posting(effect, giver, receiver, purpose, Money.ZERO.minus(amount()))
                .of(contractId, workId)
                .forStage(stage);
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

    public Holder giver() {
        return giver;
    }

    public Holder receiver() {
        return receiver;
    }

    public Purpose purpose() {
        return purpose;
    }

    public Effect effect() {
        return effect;
    }

    public Money amount() {
        return Money.of(amount);
    }

    /** The contract that it belongs to; null where there is none. */
    public UUID contractId() {
        return contractId;
    }

    /** The stage of the contract that is paid; null for anything else. */
    public Integer stage() {
        return stage;
    }

    /** The work that it is for; null where none is named. */
    public UUID workId() {
        return workId;
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
                amount,
                effect.wireName(),
                contractId,
                workId);
    }
}
