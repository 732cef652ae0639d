package vn.giamngheo.budget.ledger;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.platform.value.Money;

/** A paper that put postings into the ledger. It is never changed. */
@Entity
public class LedgerDocument {

    /** What the paper does. */
    public enum Kind {
        ESTIMATE(true),
        ALLOCATION(true),
        PAYMENT,
        /** From a place that has ended to its successors. */
        HANDOVER,
        /** Between lines of one holder. */
        BUDGET_TRANSFER(true),
        /** Into another spending year. */
        CARRY_OVER(true),
        /** What was received, passed on and paid before the ledger began. */
        OPENING_BALANCE,
        /** What a receiver has recorded of an act that its giver has not entered yet; in red, the taking out of it. */
        RECEIPT,
        /** Paid under a contract before the delivery. */
        ADVANCE,
        /** Money that a contract binds, or releases. */
        COMMITMENT,
        /** What a payee gives back of a payment or an advance. */
        REFUND,
        /** Another paper in red, but of a receipt. */
        REVERSAL(true);

        private final boolean decided;

        Kind() {
            this(false);
        }

        Kind(boolean decided) {
            this.decided = decided;
        }

        /** Whether a competent body decides it, so that it is recorded when signed, whatever the ledger holds. */
        boolean isDecided() {
            return decided;
        }

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String programmeCode;
    private int year;
    private LocalDate date;
    private UUID actId;

    /** The number of the act, as it is told from others. */
    private String actKey;

    private String note;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "giver_kind"))
    @AttributeOverride(name = "id", column = @Column(name = "giver_id"))
    private Holder giver;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private Integer revision;
    private UUID reversesId;
    private String payee;
    private String voucher;
    private long total;
    private UUID contractId;
    private UUID requestId;
    private UUID fundingRequestId;
    private UUID refunds;
    private String adjusts;
    private String recordedBy;
    private Instant recordedAt;

    protected LedgerDocument() {}

    private LedgerDocument(Kind kind, String programmeCode, int year, LocalDate date, Money total) {
        this.id = Ids.next();
        this.kind = kind;
        this.programmeCode = programmeCode;
        this.year = year;
        this.date = date;
        this.total = total.dong();
        this.recordedAt = Instant.now();
    }

    public static LedgerDocument estimate(String programme, int year, LocalDate date, Money total) {
        return new LedgerDocument(Kind.ESTIMATE, programme, year, date, total);
    }

    public static LedgerDocument allocation(String programme, int year, LocalDate date, Money total, Holder giver) {
        var document = new LedgerDocument(Kind.ALLOCATION, programme, year, date, total);
        document.giver = giver;
        return document;
    }

    /** @param giver who held the money when its place ended */
    public static LedgerDocument handover(String programme, int year, LocalDate date, Money total, Holder giver) {
        var document = new LedgerDocument(Kind.HANDOVER, programme, year, date, total);
        document.giver = giver;
        return document;
    }

    public static LedgerDocument payment(
            String programme, int year, LocalDate date, Money total, Holder payer, String payee) {
        var document = new LedgerDocument(Kind.PAYMENT, programme, year, date, total);
        document.giver = payer;
        document.payee = payee;
        return document;
    }

    public static LedgerDocument transfer(String programme, int year, LocalDate date, Holder holder) {
        var document = new LedgerDocument(Kind.BUDGET_TRANSFER, programme, year, date, Money.ZERO);
        document.giver = holder;
        return document;
    }

    /** @param year the spending year that the money leaves */
    public static LedgerDocument carryOver(String programme, int year, LocalDate date, Money total, Holder holder) {
        var document = new LedgerDocument(Kind.CARRY_OVER, programme, year, date, total);
        document.giver = holder;
        return document;
    }

    /** @param total what was received */
    public static LedgerDocument openingBalance(String programme, int year, LocalDate date, Money total) {
        return new LedgerDocument(Kind.OPENING_BALANCE, programme, year, date, total);
    }

    /** @param giver whom the receiver names; its own balances do not change */
    public static LedgerDocument receipt(String programme, int year, LocalDate date, Money total, Holder giver) {
        var document = new LedgerDocument(Kind.RECEIPT, programme, year, date, total);
        document.giver = giver;
        return document;
    }

    /** @param total in đồng; below zero for what is released */
    public static LedgerDocument commitment(String programme, int year, LocalDate date, Money total, Holder holder) {
        var document = new LedgerDocument(Kind.COMMITMENT, programme, year, date, total);
        document.giver = holder;
        return document;
    }

    public static LedgerDocument advance(
            String programme, int year, LocalDate date, Money total, Holder payer, String payee) {
        var document = payment(programme, year, date, total, payer, payee);
        document.kind = Kind.ADVANCE;
        return document;
    }

    /** @param of the payment or advance of which something comes back */
    public static LedgerDocument refund(LedgerDocument of, LocalDate date, Money total, Holder holder) {
        var document = new LedgerDocument(Kind.REFUND, of.programmeCode, of.year, date, total);
        document.giver = holder;
        document.payee = of.payee;
        document.refunds = of.id;
        return document.under(of.contractId);
    }

    static LedgerDocument reversal(LedgerDocument of, LocalDate date) {
        var kind = of.kind == Kind.RECEIPT ? Kind.RECEIPT : Kind.REVERSAL;
        var document = new LedgerDocument(kind, of.programmeCode, of.year, date, Money.ZERO.minus(of.total()));
        document.giver = of.giver;
        document.payee = of.payee;
        document.reversesId = of.id;
        return document.under(of.contractId);
    }

    /** The paper that takes this one back and rests on the same act. */
    public LedgerDocument reversalUnderItsAct(LocalDate on) {
        var document = reversal(this, on);
        document.actId = actId;
        document.actKey = actKey;
        return document;
    }

    public LedgerDocument deciding(Decision decision, Integer revision) {
        this.decision = decision;
        this.revision = revision;
        return this;
    }

    /** @param contract null where there is none */
    public LedgerDocument under(UUID contract) {
        this.contractId = contract;
        return this;
    }

    /** @param request null where nobody has asked for it */
    public LedgerDocument answering(UUID request) {
        this.requestId = request;
        return this;
    }

    /** @param request whose reserve it fills, frees or hands to a contract; null where there is none */
    public LedgerDocument funding(UUID request) {
        this.fundingRequestId = request;
        return this;
    }

    /** @param act number of the act that allows postings into a closed year; null where none is named */
    public LedgerDocument adjusting(String act) {
        this.adjusts = act;
        return this;
    }

    public LedgerDocument noting(String note) {
        this.note = note;
        return this;
    }

    /** @param number of the treasury's voucher (số chứng từ); null when none is known */
    public LedgerDocument byVoucher(String number) {
        this.voucher = number == null ? null : number.strip();
        return this;
    }

    LedgerDocument restingOn(UUID id, Act act) {
        this.actId = id;
        this.actKey = ActNumber.key(act).orElse(null);
        return this;
    }

    LedgerDocument recordedBy(String subject) {
        this.recordedBy = subject;
        return this;
    }

    /**
     * @param act that it rests on; null for none
     * @param parts the postings under this document, in their order
     */
    PostingsRecorded fact(Act act, List<Posting> parts) {
        return new PostingsRecorded(
                id,
                kind.wireName(),
                programmeCode,
                date,
                reversesId,
                adjusts,
                parts.stream().map(Posting::fact).toList(),
                paper(act));
    }

    private PostingsRecorded.Paper paper(Act act) {
        return new PostingsRecorded.Paper(
                act == null ? null : act.number(),
                act == null || act.issuedOn() == null ? null : act.issuedOn().text(),
                decision == null ? null : decision.wireName(),
                revision,
                giver == null ? null : giver.state(),
                note);
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    Subject subject() {
        return new Subject(kind.wireName(), id);
    }

    public String programmeCode() {
        return programmeCode;
    }

    public int year() {
        return year;
    }

    public LocalDate date() {
        return date;
    }

    public Holder giver() {
        return giver;
    }

    Decision decision() {
        return decision;
    }

    Integer revision() {
        return revision;
    }

    /** The document that this one undoes; null for none. */
    public UUID reversesId() {
        return reversesId;
    }

    String payee() {
        return payee;
    }

    String voucher() {
        return voucher;
    }

    /** Whether it pays, by a voucher that is known. */
    boolean isPaidByVoucher() {
        return (kind == Kind.PAYMENT || kind == Kind.ADVANCE) && voucher != null;
    }

    String note() {
        return note;
    }

    Money total() {
        return Money.of(total);
    }

    /** The contract that it belongs to; null where there is none. */
    public UUID contractId() {
        return contractId;
    }

    UUID requestId() {
        return requestId;
    }

    /** The funding request whose reserve it fills, frees or hands to a contract; null where there is none. */
    public UUID fundingRequestId() {
        return fundingRequestId;
    }

    UUID refunds() {
        return refunds;
    }

    /** Number of the act that allows postings into a closed year; null where none is named. */
    public String adjusts() {
        return adjusts;
    }

    /** The act that it was recorded with; null for a payment, which rests on the allocation. */
    UUID actId() {
        return actId;
    }
}
