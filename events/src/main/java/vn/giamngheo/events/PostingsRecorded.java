package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A fact: the postings that one document (an estimate, an allocation, a payment …) put into the ledger, all at once.
 * Type {@code postings.v1}. It is never changed; a mistake is reversed by another document.
 *
 * @param id the document's id
 * @param kind {@code estimate}, {@code allocation}, {@code payment}; {@code handover}: from a place that a boundary act
 *     ended to its successors, dated after the end; {@code budget_transfer} between lines; {@code carry_over} into another
 *     spending year; {@code opening_balance}: what was before the ledger began; {@code receipt}: what a receiver has
 *     recorded of an act that its giver has not entered yet, and in red the taking out of it; {@code advance},
 *     {@code commitment} (by a contract, or its release), {@code refund}, {@code reversal} of any other
 * @param date the business date of the document
 * @param reverses the document whose postings it takes back; null for any other
 * @param adjusts number of the act that allows a posting into a year that is closed; null where none is needed
 * @param paper absent in facts of before
 */
public record PostingsRecorded(
        UUID id,
        String kind,
        String programmeCode,
        LocalDate date,
        UUID reverses,
        String adjusts,
        List<Posting> postings,
        Paper paper)
        implements EventData.Fact {

    public static final String TYPE = "postings.v1";

    /** One that takes nothing back, goes into no closed year and says nothing of its paper. */
    public PostingsRecorded(UUID id, String kind, String programmeCode, LocalDate date, List<Posting> postings) {
        this(id, kind, programmeCode, date, null, null, postings, null);
    }

    /**
     * What the document says of itself. Each may be null.
     *
     * @param actNumber of the act that it rests on
     * @param issuedOn the day, month or year of that act
     * @param decision {@code initial}, {@code supplementary}, {@code adjustment} or {@code recall}, of an estimate or an
     *     allocation
     * @param revision which adjustment it is (lần thứ n)
     * @param giver who gives by it; of a receipt, whom its receiver names: the giver's own figures do not hold it
     */
    public record Paper(
            String actNumber, String issuedOn, String decision, Integer revision, Holder giver, String note) {}

    /**
     * @param giver null when the money enters the ledger by an estimate
     * @param receiver null when it is paid or advanced, bound, or carried out
     * @param source {@code central}, {@code province}, {@code district} or {@code commune}
     * @param nature {@code investment}, {@code recurrent} or {@code not_stated}
     * @param originYear the budget year that the money comes from
     * @param spendingYear the budget year in which it is used
     * @param amount in đồng, never zero; below zero it undoes what the same effect did before
     * @param effect what it does: {@code give}; {@code carry} into another spending year, once out and once in; {@code pay},
     *     {@code advance} (paid before the delivery, taken back when cleared or refunded) or {@code commit} (bound by a
     *     contract, taken back when paid). Absent in facts of before: {@code pay} of a payment, else {@code give}
     * @param contractId the contract under which it is bound, advanced or paid; null where there is none
     * @param workId the work that it is for; null where none is named
     */
    public record Posting(
            UUID id,
            Holder giver,
            Holder receiver,
            String lineCode,
            String source,
            String nature,
            int originYear,
            int spendingYear,
            long amount,
            String effect,
            UUID contractId,
            UUID workId) {

        /** One under no contract and for no work. */
        public Posting(
                UUID id,
                Holder giver,
                Holder receiver,
                String lineCode,
                String source,
                String nature,
                int originYear,
                int spendingYear,
                long amount,
                String effect) {
            this(id, giver, receiver, lineCode, source, nature, originYear, spendingYear, amount, effect, null, null);
        }
    }

    /**
     * Who holds money.
     *
     * @param kind {@code area} or {@code agency}
     */
    public record Holder(String kind, UUID id) {}
}
