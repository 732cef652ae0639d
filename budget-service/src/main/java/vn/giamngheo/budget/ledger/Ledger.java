package vn.giamngheo.budget.ledger;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.Money;

/**
 * The ledger: immutable postings, and balances that change with them in the same transaction. Nobody gives more than
 * was received, but by an act that is signed: what is short then is kept, and told as a finding.
 */
@ApplicationScoped
public class Ledger {

    @Inject
    Documents documents;

    @Inject
    Postings postings;

    @Inject
    Balances balances;

    @Inject
    PastDays past;

    @Inject
    Shortages shortages;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    /** Tells the other features of this service, in the same transaction. */
    @Inject
    Event<PostingsRecorded> recorded;

    @Inject
    Acts acts;

    @All
    @Inject
    List<Guard> guards;

    @Inject
    Closing closing;

    @Inject
    RecordedOnce once;

    /**
     * Records a document with its postings, all or none, and publishes them as one fact.
     *
     * @param act the act that the document rests on; null for a payment, which rests on the allocation
     * @param where what to point at when a giver has too little
     * @throws ProblemException 422 when a giver has too little, today or on a day since the
     *     document's, and the act is not signed, or more is taken back than was
     *     given, 409 when the same paper of a signed act stands already or it goes into a closed year without an act that
     *     adjusts it, and what a {@link Guard} says
     */
    public DocumentView record(LedgerDocument document, Act act, List<Posting> parts, Where where) {
        return record(document, act, parts, where, document.kind().isDecided() && act != null && act.signed());
    }

    /** The same for what follows from an act that is signed and was recorded before: it is not refused for its amounts. */
    public DocumentView recordWhatIsSigned(LedgerDocument document, Act act, List<Posting> parts) {
        return record(document, act, parts, Where.request(), true);
    }

    /** The same, also by an act that is signed, out of what was received only. */
    public DocumentView recordWithinReceipts(LedgerDocument document, Act act, List<Posting> parts, Where where) {
        return record(document, act, parts, where, false);
    }

    private DocumentView record(
            LedgerDocument document, Act act, List<Posting> parts, Where where, boolean mayFallShort) {
        ActDay.require(act);
        number(document, parts);
        once.require(document, act, parts);
        guards.forEach(guard -> guard.check(document, parts, where));
        move(document, act, parts, mayFallShort, where);
        if (act != null && document.actId() == null) {
            document.restingOn(acts.record(act, ActRole.BASIS, document.subject()), act);
        }
        documents.persist(document.recordedBy(caller.subject()));
        postings.persist(parts);
        documents.flush();
        var fact = document.fact(act, parts);
        outbox.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact);
        recorded.fire(fact);
        return DocumentView.of(document, act, parts);
    }

    /** What a holder may still use for a purpose; within a command, after what it has recorded. */
    public Money available(Holder holder, String programme, Purpose purpose) {
        return balances.available(new Account(holder, programme, purpose));
    }

    /** Locks balances before several papers are recorded in one transaction, each of which would lock its own. */
    public void lock(Collection<Account> accounts) {
        closing.await(accounts);
        new TreeSet<>(accounts).forEach(balances::lock);
    }

    /** The same for the balances that postings of a programme move. */
    public void lock(String programme, Collection<Posting> parts) {
        lock(parts.stream()
                .flatMap(part -> Stream.of(part.giver(), part.receiver())
                        .filter(Objects::nonNull)
                        .map(holder -> new Account(holder, programme, part.purpose())))
                .toList());
    }

    private static void number(LedgerDocument document, List<Posting> parts) {
        for (var position = 0; position < parts.size(); position++) {
            parts.get(position).under(document.id(), position);
        }
    }

    private void move(LedgerDocument document, Act act, List<Posting> parts, boolean mayFallShort, Where where) {
        var movements = new TreeMap<Account, Movement>();
        for (var part : parts) {
            if (part.giver() != null) {
                movements.merge(
                        account(part.giver(), document, part), part.effect().ofGiver(part.amount()), Movement::plus);
            }
            if (part.receiver() != null) {
                movements.merge(
                        account(part.receiver(), document, part),
                        part.effect().ofReceiver(part.amount()),
                        Movement::plus);
            }
        }
        closing.await(opened(movements, mayFallShort));
        movements.forEach((account, movement) -> move(account, movement, document.date(), mayFallShort, where));
        closing.check(document, act, movements);
    }

    /** Those that may be new: whoever closes a year cannot lock what is not there yet. */
    private static List<Account> opened(SortedMap<Account, Movement> movements, boolean mayFallShort) {
        return movements.entrySet().stream()
                .filter(each -> mayFallShort || each.getValue().received().isAboveZero())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Account account(Holder holder, LedgerDocument document, Posting part) {
        return new Account(holder, document.programmeCode(), part.purpose());
    }

    private void move(Account account, Movement movement, LocalDate on, boolean mayFallShort, Where where) {
        var moved = balances.move(account, movement, on, mayFallShort)
                .orElseThrow(() -> refused(account, movement, mayFallShort, where));
        if (!mayFallShort && movement.taken().isAboveZero() && moved.hasGainedAfter(on)) {
            requireCovered(account, movement.taken(), on, where);
        }
        shortages.settle(account, moved);
    }

    /** What came later does not cover what was used before. */
    private void requireCovered(Account account, Money taken, LocalDate on, Where where) {
        var lowest = past.lowest(account, on);
        if (taken.compareTo(lowest.available()) > 0) {
            throw new ProblemException(
                    BudgetProblem.NOT_COVERED_ON_THE_DAY,
                    where,
                    lowest.day(),
                    lowest.available().dong(),
                    account.purpose().lineCode(),
                    account.purpose().source().words(),
                    taken.dong());
        }
    }

    private ProblemException refused(Account account, Movement movement, boolean mayFallShort, Where where) {
        var available = balances.available(account);
        var enough = mayFallShort || movement.taken().compareTo(available) <= 0;
        return new ProblemException(
                enough ? BudgetProblem.MORE_TAKEN_BACK_THAN_GIVEN : BudgetProblem.INSUFFICIENT_BALANCE,
                where,
                available.dong(),
                account.purpose().lineCode(),
                account.purpose().source().words(),
                movement.taken().dong());
    }
}
