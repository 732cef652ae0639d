package vn.giamngheo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.PostingsRecorded.Posting;
import vn.giamngheo.testing.World.Agency;
import vn.giamngheo.testing.World.Holder;

/** Facts of the ledger, each with one posting of investment, as budget-service tells them. */
final class LedgerFacts {

    private LedgerFacts() {}

    static PostingsRecorded fact(String kind, String programme, String day, Posting posting) {
        return new PostingsRecorded(UUID.randomUUID(), kind, programme, LocalDate.parse(day), List.of(posting));
    }

    /** The same with what its paper says. */
    static PostingsRecorded fact(
            String kind, String programme, String day, PostingsRecorded.Paper paper, Posting... postings) {
        return new PostingsRecorded(
                UUID.randomUUID(), kind, programme, LocalDate.parse(day), null, null, List.of(postings), paper);
    }

    /** Takes back a payment of one posting. */
    static PostingsRecorded reversal(PostingsRecorded paid, String day) {
        var posting = paid.postings().get(0);
        var back = new Posting(
                UUID.randomUUID(),
                posting.giver(),
                posting.receiver(),
                posting.lineCode(),
                posting.source(),
                posting.nature(),
                posting.originYear(),
                posting.spendingYear(),
                -posting.amount(),
                posting.effect());
        return new PostingsRecorded(
                UUID.randomUUID(),
                "reversal",
                paid.programmeCode(),
                LocalDate.parse(day),
                paid.id(),
                null,
                List.of(back),
                paper(null, null, null, null));
    }

    /** @param giver null for none */
    static PostingsRecorded.Paper paper(String number, String decision, Integer revision, Holder giver) {
        return new PostingsRecorded.Paper(number, "2023-01", decision, revision, holder(giver), "ghi chú");
    }

    /** Money of one year, spent in it: given when somebody receives it, else paid. */
    static Posting posting(Holder giver, Holder receiver, String line, String source, int year, long amount) {
        return posting(giver, receiver, line, source, year, year, amount);
    }

    static Posting posting(
            Holder giver, Holder receiver, String line, String source, int originYear, int spendingYear, long amount) {
        var effect = receiver == null ? "pay" : "give";
        return posting(giver, receiver, line, source, originYear, spendingYear, amount, effect);
    }

    static Posting posting(
            Holder giver,
            Holder receiver,
            String line,
            String source,
            int originYear,
            int spendingYear,
            long amount,
            String effect) {
        return new Posting(
                UUID.randomUUID(),
                holder(giver),
                holder(receiver),
                line,
                source,
                "investment",
                originYear,
                spendingYear,
                amount,
                effect);
    }

    private static PostingsRecorded.Holder holder(Holder holder) {
        return holder == null
                ? null
                : new PostingsRecorded.Holder(holder instanceof Agency ? "agency" : "area", holder.id());
    }
}
