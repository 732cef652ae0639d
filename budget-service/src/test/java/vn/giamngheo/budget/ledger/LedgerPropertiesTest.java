package vn.giamngheo.budget.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.PartialDate;
import vn.giamngheo.platform.vocabulary.Nature;

/** What holds of the ledger after any sequence of papers, recorded or refused. */
class LedgerPropertiesTest {

    private static final LocalDate DATE = LocalDate.of(2023, 2, 1);
    private static final Act SIGNED = act("1/QĐ");
    private static final Act DRAFT = act(null);
    private static final List<Holder> HOLDERS = Stream.of(1, 2, 3, 4)
            .map(number -> new Holder(Holder.AREA, new UUID(0, number)))
            .toList();

    /** One paper, tried on books. */
    private interface Paper extends Function<Replayed, Boolean> {}

    @Provide
    Arbitrary<List<Paper>> papers() {
        return Arbitraries.oneOf(
                        estimates(),
                        allocations(),
                        transfers(),
                        carryOvers(),
                        payments(),
                        commitments(),
                        advances(),
                        handovers(),
                        reversals())
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<Paper> estimates() {
        return Combinators.combine(holders(), purposes(), decisions(), amounts(), acts())
                .as((holder, purpose, decision, amount, act) -> books -> tried(
                        books,
                        act,
                        estimate(),
                        List.of(Posting.giving(null, holder, purpose, decision.posted(amount)))));
    }

    private static Arbitrary<Paper> allocations() {
        var parts = Combinators.combine(holders(), purposes(), amounts())
                .as(Tuple::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(holders(), parts, decisions(), acts()).as((giver, given, decision, act) -> books -> {
            var postings = given.stream()
                    .filter(part -> !part.get1().equals(giver))
                    .map(part -> Posting.giving(giver, part.get1(), part.get2(), decision.posted(part.get3())))
                    .toList();
            return tried(books, act, LedgerDocument.allocation("CT", 2023, DATE, Money.ZERO, giver), postings);
        });
    }

    private static Arbitrary<Paper> transfers() {
        return Combinators.combine(holders(), purposes(), amounts(), acts())
                .as((holder, purpose, amount, act) -> books -> tried(
                        books,
                        act,
                        LedgerDocument.transfer("CT", 2023, DATE, holder),
                        List.of(
                                Posting.giving(null, holder, purpose.of("DA1"), Money.ZERO.minus(amount)),
                                Posting.giving(null, holder, purpose.of("DA2"), amount))));
    }

    private static Arbitrary<Paper> carryOvers() {
        return Combinators.combine(holders(), purposes(), amounts(), acts())
                .as((holder, purpose, amount, act) -> books -> tried(
                        books,
                        act,
                        LedgerDocument.carryOver("CT", 2023, DATE, amount, holder),
                        Posting.carrying(holder, purpose.in(2023), 2024, amount)));
    }

    private static Arbitrary<Paper> payments() {
        return Combinators.combine(holders(), purposes(), amounts(), acts())
                .as((holder, purpose, amount, act) -> books -> tried(
                        books,
                        act,
                        LedgerDocument.payment("CT", 2023, DATE, amount, holder, "Tổ hợp tác"),
                        List.of(Posting.paying(holder, purpose, amount))));
    }

    /** Bound, or released again. */
    private static Arbitrary<Paper> commitments() {
        return Combinators.combine(holders(), purposes(), signedAmounts(), acts())
                .as((holder, purpose, amount, act) -> books -> tried(
                        books,
                        act,
                        LedgerDocument.commitment("CT", 2023, DATE, amount, holder),
                        List.of(Posting.committing(holder, purpose, amount))));
    }

    /** Advanced, or cleared by a payment of as much. */
    private static Arbitrary<Paper> advances() {
        return Combinators.combine(holders(), purposes(), signedAmounts(), acts())
                .as((holder, purpose, amount, act) -> books -> tried(
                        books,
                        act,
                        LedgerDocument.advance("CT", 2023, DATE, amount, holder, "Tổ hợp tác"),
                        amount.isAboveZero()
                                ? List.of(Posting.advancing(holder, purpose, amount))
                                : List.of(
                                        Posting.paying(holder, purpose, Money.ZERO.minus(amount)),
                                        Posting.advancing(holder, purpose, amount))));
    }

    private static Arbitrary<Paper> handovers() {
        return Combinators.combine(holders(), holders(), purposes(), amounts())
                .filter((giver, receiver, purpose, amount) -> !giver.equals(receiver))
                .as((giver, receiver, purpose, amount) -> books -> tried(
                        books,
                        SIGNED,
                        LedgerDocument.handover("CT", 2023, DATE, amount, giver),
                        List.of(Posting.giving(giver, receiver, purpose, amount))));
    }

    /** One of the papers so far, in red. */
    private static Arbitrary<Paper> reversals() {
        return Combinators.combine(Arbitraries.integers().between(0, 39), acts())
                .as((number, act) -> books -> {
                    if (books.recorded.isEmpty()) {
                        return false;
                    }
                    var paper = books.recorded.get(number % books.recorded.size());
                    return tried(
                            books,
                            act,
                            LedgerDocument.reversal(paper.document(), DATE),
                            paper.postings().stream().map(Posting::reversed).toList());
                });
    }

    @Property(tries = 300)
    void balancesAreTheReplayOfThePostings(@ForAll("papers") List<Paper> papers) {
        var books = recorded(papers);
        assertEquals(replayed(books.postings), books.kept);
    }

    @Property(tries = 300)
    void nobodyHasLessThanNothingWithoutARecordedShortage(@ForAll("papers") List<Paper> papers) {
        var books = recorded(papers);
        books.kept.forEach((account, sums) -> {
            var missing = sums.taken().isAboveZero() ? sums.taken() : Money.ZERO;
            assertEquals(missing, books.settled.getOrDefault(account, Money.ZERO), account.toString());
            assertTrue(parts(sums).allMatch(sum -> sum.dong() >= 0), account.toString());
        });
    }

    @Property(tries = 300)
    void onlyActsThatAreSignedBringAShortageAbout(@ForAll("papers") List<Paper> papers) {
        var books = new Replayed();
        for (var paper : papers) {
            var before = Map.copyOf(books.kept);
            var signed = books.signed;
            if (!paper.apply(books)) {
                books.rollBack(before);
            } else if (books.signed == signed) {
                books.kept.forEach((account, sums) -> assertTrue(
                        sums.taken()
                                                .compareTo(before.getOrDefault(account, Movement.NONE)
                                                        .taken())
                                        <= 0
                                || !sums.taken().isAboveZero(),
                        account.toString()));
            }
        }
    }

    @Property(tries = 300)
    void whatEveryLevelHasSumsToWhatHasEnteredAndHasNoOtherUse(@ForAll("papers") List<Paper> papers) {
        var books = recorded(papers);
        assertEquals(
                bySource(books.postings.stream().filter(LedgerPropertiesTest::enters), Posting::amount),
                sum(
                        bySource(left(books)),
                        bySource(books.postings.stream().filter(LedgerPropertiesTest::isUsed), Posting::amount)));
    }

    @Property(tries = 200)
    void movingMoneyBetweenLinesAndYearsChangesNoSum(
            @ForAll("papers") List<Paper> papers, @ForAll("moves") List<Paper> moves) {
        var books = recorded(papers);
        var before = bySource(left(books));
        moves.forEach(move -> move.apply(books));
        assertEquals(without(before), without(bySource(left(books))));
    }

    @Provide
    Arbitrary<List<Paper>> moves() {
        return Arbitraries.oneOf(transfers(), carryOvers()).list().ofMaxSize(10);
    }

    @Property(tries = 200)
    void aRefusedPaperLeavesNoTrace(@ForAll("papers") List<Paper> papers) {
        var books = new Replayed();
        for (var paper : papers) {
            var postings = books.postings.size();
            var kept = Map.copyOf(books.kept);
            if (!paper.apply(books)) {
                books.rollBack(kept);
                assertEquals(postings, books.postings.size());
            }
        }
    }

    /** A ledger over balances in memory that obey the rules of the table. */
    private static final class Replayed {

        private final Map<Account, Movement> kept = new HashMap<>();
        private final Map<Account, Money> settled = new HashMap<>();
        private final List<Posting> postings;
        private final List<Recorded> recorded = new ArrayList<>();
        private final Ledger ledger;
        private int signed;

        private record Recorded(LedgerDocument document, List<Posting> postings) {}

        Replayed() {
            var books = new BookedMoney(Money.ZERO);
            postings = books.postings;
            ledger = books.ledger();
            ledger.balances = new Kept();
            ledger.shortages = new Shortages() {
                @Override
                void settle(Account account, Moved moved) {
                    settled.put(account, moved.shortage());
                }
            };
        }

        /** What the database does with a transaction that fails. */
        void rollBack(Map<Account, Movement> to) {
            kept.clear();
            kept.putAll(to);
            settled.clear();
            kept.forEach(
                    (account, sums) -> settled.put(account, sums.taken().isAboveZero() ? sums.taken() : Money.ZERO));
        }

        private final class Kept extends Balances {

            @Override
            Optional<Moved> move(Account account, Movement movement, LocalDate on, boolean mayFallShort) {
                var before = kept.getOrDefault(account, Movement.NONE);
                var after = before.plus(movement);
                var available = Money.ZERO.minus(before.taken());
                var enough = mayFallShort
                        || movement.taken().compareTo(available.isAboveZero() ? available : Money.ZERO) <= 0;
                if (!enough || parts(after).anyMatch(sum -> sum.dong() < 0)) {
                    return Optional.empty();
                }
                kept.put(account, after);
                var missing = after.taken().isAboveZero() ? after.taken() : Money.ZERO;
                return Optional.of(new Moved(after, missing, before.taken().isAboveZero(), null));
            }

            @Override
            Money available(Account account) {
                return Money.ZERO.minus(
                        kept.getOrDefault(account, Movement.NONE).taken());
            }
        }
    }

    private static Replayed recorded(List<Paper> papers) {
        var books = new Replayed();
        for (var paper : papers) {
            var before = Map.copyOf(books.kept);
            if (!paper.apply(books)) {
                books.rollBack(before);
            }
        }
        return books;
    }

    private static boolean tried(Replayed books, Act act, LedgerDocument document, List<Posting> postings) {
        try {
            books.ledger.record(document, act, postings, Where.request());
            books.recorded.add(new Replayed.Recorded(document, postings));
            books.signed += act == SIGNED ? 1 : 0;
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    private static Map<Account, Movement> replayed(List<Posting> postings) {
        var sums = new HashMap<Account, Movement>();
        postings.forEach(posting -> {
            if (posting.giver() != null) {
                sums.merge(
                        account(posting.giver(), posting), posting.effect().ofGiver(posting.amount()), Movement::plus);
            }
            if (posting.receiver() != null) {
                sums.merge(
                        account(posting.receiver(), posting),
                        posting.effect().ofReceiver(posting.amount()),
                        Movement::plus);
            }
        });
        return sums;
    }

    private static Account account(Holder holder, Posting posting) {
        return new Account(holder, "CT", posting.purpose());
    }

    private static boolean enters(Posting posting) {
        return posting.giver() == null && posting.effect() == Effect.GIVE;
    }

    private static boolean isUsed(Posting posting) {
        return Set.of(Effect.PAY, Effect.ADVANCE, Effect.COMMIT).contains(posting.effect());
    }

    /** A source with the year that it comes from: what a đồng never changes. */
    private record Origin(Source source, int year) {}

    private static Stream<Map.Entry<Origin, Money>> left(Replayed books) {
        return books.kept.entrySet().stream()
                .map(entry -> Map.entry(
                        origin(entry.getKey().purpose()),
                        Money.ZERO.minus(entry.getValue().taken())));
    }

    private static Origin origin(Purpose purpose) {
        return new Origin(purpose.source(), purpose.originYear());
    }

    private static Map<Origin, Money> bySource(Stream<Posting> postings, Function<Posting, Money> amount) {
        return bySource(postings.map(posting -> Map.entry(origin(posting.purpose()), amount.apply(posting))));
    }

    private static Map<Origin, Money> bySource(Stream<Map.Entry<Origin, Money>> amounts) {
        return without(amounts.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Money::plus)));
    }

    private static Map<Origin, Money> sum(Map<Origin, Money> one, Map<Origin, Money> other) {
        return bySource(Stream.concat(one.entrySet().stream(), other.entrySet().stream()));
    }

    /** What sums to nothing is not there. */
    private static Map<Origin, Money> without(Map<Origin, Money> sums) {
        return sums.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(Money.ZERO))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Money> parts(Movement sums) {
        return Stream.of(
                sums.received(), sums.passedOn(), sums.carried(), sums.paid(), sums.advanced(), sums.committed());
    }

    private static LedgerDocument estimate() {
        return LedgerDocument.estimate("CT", 2023, DATE, Money.ZERO);
    }

    private static Arbitrary<Holder> holders() {
        return Arbitraries.of(HOLDERS);
    }

    private static Arbitrary<Purpose> purposes() {
        return Combinators.combine(
                        Arbitraries.of("DA1", "DA2"),
                        Arbitraries.of(Source.CENTRAL, Source.PROVINCE),
                        Arbitraries.of(2022, 2023))
                .as((line, source, origin) -> new Purpose(line, source, Nature.RECURRENT, origin, 2023));
    }

    private static Arbitrary<Decision> decisions() {
        return Arbitraries.frequency(Tuple.of(3, Decision.INITIAL), Tuple.of(1, Decision.RECALL));
    }

    private static Arbitrary<Money> amounts() {
        return Arbitraries.longs().between(1, 100).map(Money::of);
    }

    private static Arbitrary<Money> signedAmounts() {
        return Arbitraries.longs()
                .between(-60, 100)
                .filter(amount -> amount != 0)
                .map(Money::of);
    }

    private static Arbitrary<Act> acts() {
        return Arbitraries.of(SIGNED, DRAFT);
    }

    private static Act act(String number) {
        return new Act(number, new PartialDate("2023-01"), null, "UBND", "Giao vốn", null);
    }
}
