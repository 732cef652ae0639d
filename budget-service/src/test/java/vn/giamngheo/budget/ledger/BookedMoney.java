package vn.giamngheo.budget.ledger;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.events.EventData;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.Money;

/** A ledger whose balances, documents and outbox are in memory, to see what it does with them. */
final class BookedMoney {

    static final UUID ACT = UUID.randomUUID();

    /** In the order in which they were asked for. */
    final Map<Account, Movement> moved = new LinkedHashMap<>();

    /** What was short at each account. */
    final Map<Account, Money> settled = new LinkedHashMap<>();

    final List<LedgerDocument> documents = new ArrayList<>();
    final List<LedgerDocument> flushed = new ArrayList<>();
    final List<Posting> postings = new ArrayList<>();
    final List<Object> published = new ArrayList<>();
    final List<Object> told = new ArrayList<>();
    final List<Subject> restedOn = new ArrayList<>();

    /** What was asked of the guards. */
    final List<LedgerDocument> guarded = new ArrayList<>();

    /** Of what it was asked whether it stands already. */
    final List<LedgerDocument> checkedOnce = new ArrayList<>();

    /** Balances that were locked, in their order. */
    final List<Account> locked = new ArrayList<>();

    /** Years that are closed for everybody. */
    final Set<Integer> closed = new HashSet<>();

    /** Numbers of acts that adjust them. */
    final Set<String> adjusting = new HashSet<>();

    /** The least on any past day, where it is not what is left. */
    PastDays.Lowest lowest;

    /** The last day on which something came. */
    LocalDate gainedOn;

    /** Years of which whoever closes them was waited for. */
    final List<String> awaited = new ArrayList<>();

    /** Closed years that were told to have changed. */
    final List<Object> changed = new ArrayList<>();

    private final Money left;

    /** @param left on every account; what takes more is refused */
    BookedMoney(Money left) {
        this.left = left;
    }

    Ledger ledger() {
        var ledger = new Ledger();
        ledger.balances = new InMemory();
        ledger.past = new PastDays() {
            @Override
            Lowest lowest(Account account, LocalDate from) {
                return lowest;
            }
        };
        ledger.shortages = new Shortages() {
            @Override
            void settle(Account account, Moved now) {
                settled.put(account, now.shortage());
            }
        };
        ledger.documents = new Documents() {
            @Override
            public void persist(LedgerDocument document) {
                documents.add(document);
            }

            @Override
            public void flush() {
                flushed.addAll(documents);
            }
        };
        ledger.postings = new Postings() {
            @Override
            public void persist(Iterable<Posting> parts) {
                parts.forEach(postings::add);
            }
        };
        ledger.outbox = new Outbox() {
            @Override
            public void publish(String topic, String type, EventData data) {
                published.add(List.of(topic, type, data));
            }
        };
        ledger.acts = new Acts() {
            @Override
            public UUID record(Act act, ActRole role, Subject subject) {
                restedOn.add(subject);
                return ACT;
            }
        };
        ledger.caller = new Caller() {
            @Override
            public String subject() {
                return "can-bo";
            }
        };
        ledger.recorded = telling(told);
        ledger.guards = List.of((document, parts, where) -> guarded.add(document));
        ledger.once = new RecordedOnce() {
            @Override
            void require(LedgerDocument document, Act act, List<Posting> parts) {
                checkedOnce.add(document);
            }
        };
        ledger.closing = new Closing();
        ledger.closing.locks = new Locks() {
            @Override
            void share(Collection<String> names) {
                awaited.addAll(names);
            }
        };
        ledger.closing.years = new ClosedYears() {
            @Override
            Set<HeldYear> among(String programme, Collection<Account> accounts) {
                return accounts.stream()
                        .map(HeldYear::of)
                        .filter(year -> closed.contains(year.year()))
                        .collect(Collectors.toSet());
            }
        };
        ledger.closing.adjusting = new AdjustingActs() {
            @Override
            boolean knows(LedgerDocument document, Holder holder, int year, Act own) {
                return adjusting.contains(document.adjusts());
            }
        };
        ledger.closing.changed = telling(changed);
        return ledger;
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> telling(List<Object> told) {
        return (Event<T>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    told.add(arguments[0]);
                    return null;
                });
    }

    private final class InMemory extends Balances {

        @Override
        Optional<Moved> move(Account account, Movement movement, LocalDate on, boolean mayFallShort) {
            moved.put(account, movement);
            var missing = movement.taken().minus(left);
            return missing.isAboveZero() && !mayFallShort
                    ? Optional.empty()
                    : Optional.of(new Moved(movement, missing.isAboveZero() ? missing : Money.ZERO, false, gainedOn));
        }

        @Override
        void lock(Account account) {
            locked.add(account);
        }

        @Override
        Money available(Account account) {
            return left;
        }
    }
}
