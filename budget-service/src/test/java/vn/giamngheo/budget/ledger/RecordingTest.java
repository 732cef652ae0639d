package vn.giamngheo.budget.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.PartialDate;
import vn.giamngheo.platform.vocabulary.Nature;

/** What the ledger does with a document: its postings, the balances they move, and what it says of them. */
class RecordingTest {

    private static final LocalDate DATE = LocalDate.of(2023, 2, 1);
    private static final Where AMOUNT = Where.body("/amount");
    private static final Act ACT =
            new Act("12/QĐ-UBND", new PartialDate("2022-12"), null, "Ủy ban nhân dân", "Giao vốn", null);

    private static final Holder GIVER = area();
    private static final Holder ONE = area();
    private static final Holder OTHER = new Holder(Holder.AGENCY, UUID.randomUUID());
    private static final Purpose CENTRAL = purpose("DA1", Source.CENTRAL);
    private static final Purpose LOCAL = purpose("DA1", Source.PROVINCE);

    private final BookedMoney books = new BookedMoney(Money.of(1_000));
    private final Ledger ledger = books.ledger();

    @Test
    void anEstimateOnlyBrings() {
        ledger.record(estimate(70), ACT, List.of(Posting.giving(null, ONE, CENTRAL, Money.of(70))), AMOUNT);
        assertEquals(Movement.receiving(Money.of(70)), books.moved.get(account(ONE, CENTRAL)));
        assertEquals(1, books.moved.size());
    }

    @Test
    void aPaymentOnlyTakesOut() {
        ledger.record(payment(30), null, List.of(Posting.paying(ONE, CENTRAL, Money.of(30))), AMOUNT);
        assertEquals(Movement.paying(Money.of(30)), books.moved.get(account(ONE, CENTRAL)));
        assertEquals(1, books.moved.size());
    }

    @Test
    void anAllocationTakesFromTheGiverWhatTheReceiversGetAndMovesEachBalanceOnce() {
        ledger.record(
                allocation(90),
                ACT,
                List.of(
                        Posting.giving(GIVER, ONE, CENTRAL, Money.of(40)),
                        Posting.giving(GIVER, OTHER, CENTRAL, Money.of(20)),
                        Posting.giving(GIVER, ONE, LOCAL, Money.of(30))),
                AMOUNT);
        assertEquals(Movement.passingOn(Money.of(60)), books.moved.get(account(GIVER, CENTRAL)));
        assertEquals(Movement.passingOn(Money.of(30)), books.moved.get(account(GIVER, LOCAL)));
        assertEquals(Movement.receiving(Money.of(40)), books.moved.get(account(ONE, CENTRAL)));
        assertEquals(Movement.receiving(Money.of(30)), books.moved.get(account(ONE, LOCAL)));
        assertEquals(Movement.receiving(Money.of(20)), books.moved.get(account(OTHER, CENTRAL)));
        assertEquals(5, books.moved.size());
    }

    @Test
    void movementsOfOneBalanceAddEachOfTheirParts() {
        var one = movement(1, 20, 300, 4_000, 50_000, 600_000);
        var other = movement(600_000, 50_000, 4_000, 300, 20, 1);
        assertEquals(movement(600_001, 50_020, 4_300, 4_300, 50_020, 600_001), one.plus(other));
        assertEquals(Money.of(654_320), one.used());
        assertEquals(Money.of(654_319), one.taken());
    }

    @Test
    void onlyWhatBringsMoneyAndNothingElseReceives() {
        assertTrue(Movement.receiving(Money.of(1)).onlyReceives());
        assertFalse(Movement.receiving(Money.of(-1)).onlyReceives());
        assertFalse(Movement.NONE.onlyReceives());
        assertFalse(Movement.receiving(Money.of(5))
                .plus(Movement.paying(Money.of(1)))
                .onlyReceives());
    }

    @Test
    void eachEffectChangesWhatItSaysAndOnlyThat() {
        var one = Money.of(7);
        assertEquals(movement(0, 7, 0, 0, 0, 0), Effect.GIVE.ofGiver(one));
        assertEquals(movement(0, 0, 7, 0, 0, 0), Effect.CARRY.ofGiver(one));
        assertEquals(movement(0, 0, 0, 7, 0, 0), Effect.PAY.ofGiver(one));
        assertEquals(movement(0, 0, 0, 0, 7, 0), Effect.ADVANCE.ofGiver(one));
        assertEquals(movement(0, 0, 0, 0, 0, 7), Effect.COMMIT.ofGiver(one));
        assertEquals(movement(7, 0, 0, 0, 0, 0), Effect.GIVE.ofReceiver(one));
        assertEquals(movement(7, 0, 0, 0, 0, 0), Effect.CARRY.ofReceiver(one));
        Stream.of(Effect.PAY, Effect.ADVANCE, Effect.COMMIT)
                .forEach(effect -> assertThrows(IllegalStateException.class, () -> effect.ofReceiver(one)));
    }

    private static Movement movement(
            long received, long passedOn, long carried, long paid, long advanced, long committed) {
        return new Movement(
                Money.of(received),
                Money.of(passedOn),
                Money.of(carried),
                Money.of(paid),
                Money.of(advanced),
                Money.of(committed));
    }

    @Test
    void clearingTurnsAdvancesIntoPaymentsAndNothingElse() {
        var one = Money.of(7);
        var less = Money.of(-7);
        assertTrue(Movement.paying(one).plus(Movement.advancing(less)).onlyClears());
        assertTrue(Movement.paying(less).plus(Movement.advancing(one)).onlyClears());
        assertFalse(Movement.paying(one).onlyClears());
        assertFalse(Movement.advancing(one).onlyClears());
        assertFalse(movement(0, 0, 0, 7, -7, 1).onlyClears());
        assertFalse(movement(1, 0, 0, 7, -7, 0).onlyClears());
        assertTrue(Movement.carrying(one).onlyCarries());
        assertTrue(Movement.carrying(less).onlyCarries());
        assertFalse(Movement.carrying(one).plus(Movement.paying(one)).onlyCarries());
        assertFalse(Movement.receiving(one).onlyCarries());
    }

    static Stream<List<Posting>> papers() {
        var red = Money.of(-30);
        return Stream.of(
                List.of(Posting.paying(ONE, CENTRAL, Money.of(30))),
                List.of(Posting.paying(ONE, CENTRAL, red)),
                List.of(Posting.giving(null, ONE, CENTRAL, Money.of(30))),
                List.of(Posting.committing(ONE, CENTRAL, Money.of(30))),
                List.of(Posting.advancing(ONE, CENTRAL, Money.of(30))),
                List.of(Posting.giving(GIVER, ONE, CENTRAL, Money.of(30))));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void nothingGoesIntoAClosedYearUnlessItsPaperNamesTheActThatAdjustsIt(List<Posting> parts) {
        books.closed.add(2023);
        var refusal = assertThrows(ProblemException.class, () -> ledger.record(payment(30), null, parts, AMOUNT));
        assertEquals(BudgetProblem.YEAR_CLOSED, refusal.code());
        assertEquals(Where.body("/adjusts"), refusal.violations().get(0).where());
        assertEquals(List.of("2023", "CT", ""), refusal.violations().get(0).args());
        assertTrue(books.documents.isEmpty() && books.published.isEmpty() && books.changed.isEmpty());

        var adjusting = payment(30).adjusting("5/QĐ-UBND");
        var unknown = assertThrows(ProblemException.class, () -> ledger.record(adjusting, null, parts, AMOUNT));
        assertEquals(BudgetProblem.ADJUSTING_ACT_UNKNOWN, unknown.code());
        books.adjusting.add("5/QĐ-UBND");
        assertEquals("5/QĐ-UBND", ledger.record(adjusting, null, parts, AMOUNT).adjusts());
        assertEquals(List.of(adjusting), books.documents);
        assertTrue(books.changed.contains(new ClosedYearChanged(ONE, "CT", 2023)));
    }

    @Test
    void whatChangesNothingThatWasReceivedOrDisbursedGoesIntoAClosedYear() {
        books.closed.add(2023);
        var clearing =
                List.of(Posting.paying(ONE, CENTRAL, Money.of(30)), Posting.advancing(ONE, CENTRAL, Money.of(-30)));
        ledger.record(payment(30), null, clearing, AMOUNT);
        var handover = LedgerDocument.handover("CT", 2023, DATE, Money.of(30), ONE);
        ledger.record(handover, ACT, List.of(Posting.giving(ONE, OTHER, CENTRAL, Money.of(30))), AMOUNT);
        assertEquals(2, books.documents.size());
    }

    @Test
    void anotherYearStaysOpen() {
        books.closed.add(2022);
        ledger.record(payment(30), null, List.of(Posting.paying(ONE, CENTRAL, Money.of(30))), AMOUNT);
        assertTrue(books.changed.isEmpty());
        assertEquals(1, books.documents.size());
    }

    @Test
    void guardsAreAskedBeforeAnyBalanceIsTouched() {
        var strict = books.ledger();
        strict.guards = List.of((document, parts, where) -> {
            throw new ProblemException(BudgetProblem.CONTRACT_NOT_OPEN, where);
        });
        var parts = List.of(Posting.paying(ONE, CENTRAL, Money.of(30)));
        assertThrows(ProblemException.class, () -> strict.record(payment(30), null, parts, AMOUNT));
        assertTrue(books.moved.isEmpty() && books.documents.isEmpty());
        var paid = payment(30);
        ledger.record(paid, null, parts, AMOUNT);
        assertEquals(List.of(paid), books.guarded);
    }

    @Test
    void anActThatNobodyCanHaveSignedYetIsRefusedBeforeAnythingIsTouched() {
        var today = Days.today();
        var parts = List.of(Posting.giving(null, ONE, CENTRAL, Money.of(70)));
        var refusal = assertThrows(
                ProblemException.class, () -> ledger.record(estimate(70), dated(today.plusDays(1)), parts, AMOUNT));
        assertEquals(
                List.of(BudgetProblem.DATE_IN_THE_FUTURE, "/act/issuedOn"),
                List.of(
                        refusal.violations().get(0).code(),
                        refusal.violations().get(0).where().name()));
        assertTrue(books.moved.isEmpty() && books.checkedOnce.isEmpty());
        var undated = new Act("12/QĐ-UBND", null, null, "Ủy ban nhân dân", "Giao vốn", null);
        ledger.record(estimate(70), dated(today), parts, AMOUNT);
        ledger.record(estimate(70), undated, List.of(Posting.giving(null, ONE, CENTRAL, Money.of(70))), AMOUNT);
        assertEquals(2, books.checkedOnce.size());
    }

    private static Act dated(LocalDate day) {
        return new Act("12/QĐ-UBND", new PartialDate(day.toString()), null, "Ủy ban nhân dân", "Giao vốn", null);
    }

    @Test
    void whoeverClosesAYearIsWaitedForByWhatMayOpenABalanceOfIt() {
        ledger.record(payment(30), null, List.of(Posting.paying(ONE, CENTRAL, Money.of(30))), AMOUNT);
        assertEquals(List.of(), books.awaited, "a balance that pays is there already");
        var parts = List.of(
                Posting.giving(GIVER, ONE, CENTRAL, Money.of(40)), Posting.giving(GIVER, ONE, LOCAL, Money.of(1)));
        ledger.recordWithinReceipts(allocation(41), ACT, parts, AMOUNT);
        assertEquals(List.of("year|area|" + ONE.id() + "|CT|2023"), books.awaited, "the giver's is there already");
        books.awaited.clear();
        ledger.record(allocation(41), ACT, parts, AMOUNT);
        assertEquals(2, books.awaited.size(), "a signed act may open the giver's, too");
    }

    @Test
    void balancesOfSeveralPapersAreLockedTogetherEachOnceAndInOneOrder() {
        var parts = List.of(
                Posting.giving(GIVER, ONE, CENTRAL, Money.of(40)),
                Posting.paying(ONE, CENTRAL, Money.of(1)),
                Posting.giving(null, OTHER, LOCAL, Money.of(1)));
        ledger.lock("CT", parts);
        assertEquals(
                Stream.of(account(GIVER, CENTRAL), account(ONE, CENTRAL), account(OTHER, LOCAL))
                        .sorted()
                        .toList(),
                books.locked);
        assertEquals(3, books.awaited.size());
        assertEquals(Money.of(1_000), ledger.available(ONE, "CT", CENTRAL));
    }

    @Test
    void whatFollowsFromASignedActIsRecordedAndWhatIsGivenToStrangersIsNot() {
        var parts = List.of(Posting.giving(GIVER, ONE, CENTRAL, Money.of(1_100)));
        assertThrows(ProblemException.class, () -> ledger.recordWithinReceipts(allocation(1_100), ACT, parts, AMOUNT));
        var receipt = LedgerDocument.receipt("CT", 2023, DATE, Money.of(1_100), GIVER);
        assertEquals("receipt", ledger.recordWhatIsSigned(receipt, ACT, parts).kind());
        assertEquals(Money.of(100), books.settled.get(account(GIVER, CENTRAL)));
    }

    @Test
    void aRefusalSaysWhetherMoneyIsMissingOrWasNeverGiven() {
        ledger.balances = new Balances() {
            @Override
            Optional<Moved> move(Account account, Movement movement, LocalDate on, boolean mayFallShort) {
                return Optional.empty();
            }

            @Override
            Money available(Account account) {
                return Money.of(10);
            }
        };
        assertEquals(BudgetProblem.INSUFFICIENT_BALANCE, refusal(payment(11), null, 11));
        assertEquals(BudgetProblem.MORE_TAKEN_BACK_THAN_GIVEN, refusal(payment(10), null, 10));
        assertEquals(BudgetProblem.MORE_TAKEN_BACK_THAN_GIVEN, refusal(allocation(11), ACT, 11));
    }

    private Object refusal(LedgerDocument document, Act act, long amount) {
        var parts = List.of(Posting.giving(GIVER, null, CENTRAL, Money.of(amount)));
        return assertThrows(ProblemException.class, () -> ledger.record(document, act, parts, AMOUNT))
                .violations()
                .get(0)
                .code();
    }

    @Test
    void aHandoverGoesIntoAClosedYear() {
        books.closed.add(2023);
        var parts = List.of(Posting.giving(GIVER, ONE, CENTRAL, Money.of(40)));
        assertThrows(ProblemException.class, () -> ledger.record(allocation(40), ACT, parts, AMOUNT));
        ledger.record(LedgerDocument.handover("CT", 2023, DATE, Money.of(40), GIVER), ACT, parts, AMOUNT);
        assertFalse(books.changed.isEmpty());
    }

    @Test
    void aPaperKeepsWhatItWasToldAndARecallIsPostedInRed() {
        var paid = payment(30).byVoucher(" KB-1 ");
        assertEquals("KB-1", DocumentView.of(paid, null, List.of()).voucher());
        assertEquals("KB-1", paid.voucher());
        assertNull(payment(30).byVoucher(null).voucher());
        var adjusted = allocation(0).deciding(Decision.ADJUSTMENT, 2);
        assertEquals(Decision.ADJUSTMENT, adjusted.decision());
        assertEquals(2, adjusted.revision());
        assertSame(adjusted, adjusted.restingOn(BookedMoney.ACT, ACT));
        assertEquals(
                "opening_balance",
                LedgerDocument.openingBalance("CT", 2023, DATE, Money.of(1))
                        .kind()
                        .wireName());
        var receipt = LedgerDocument.receipt("CT", 2023, DATE, Money.of(5), GIVER);
        assertEquals(
                LedgerDocument.Kind.RECEIPT,
                LedgerDocument.reversal(receipt, DATE).kind());
        assertEquals(Decision.INITIAL, Decision.of(null));
        assertEquals(Decision.RECALL, Decision.of(Decision.RECALL));
        assertEquals(Money.of(-5), Decision.RECALL.posted(Money.of(5)));
        assertEquals(Money.of(5), Decision.INITIAL.posted(Money.of(5)));
    }

    @Test
    void aPostingIsToldByItsFigureAndAReceiverIsNamedOnce() {
        var one = Posting.giving(GIVER, ONE, CENTRAL, Money.of(40));
        var same = Posting.giving(GIVER, ONE, CENTRAL, Money.of(40));
        assertEquals(new Posting.Figure(Effect.GIVE, GIVER, ONE, CENTRAL, Money.of(40)), one.figure());
        assertEquals(List.of(ONE), Posting.receivers(List.of(one, same)));
    }

    @Test
    void aReversalIsThePaperInRed() {
        var contract = UUID.randomUUID();
        var work = UUID.randomUUID();
        var paid = payment(30).under(contract);
        var part = Posting.paying(ONE, CENTRAL, Money.of(30)).of(contract, work).forStage(2);
        var red = LedgerDocument.reversal(paid, DATE.plusDays(1));
        var view = DocumentView.of(red, null, List.of(part.reversed()));
        assertEquals("reversal", view.kind());
        assertEquals(paid.id(), view.reverses());
        assertEquals(contract, view.contract());
        assertEquals(Money.of(-30), view.total());
        assertEquals("Hợp tác xã", view.payee());
        assertEquals(new DocumentView.HolderView("area", ONE.id()), view.giver());
        assertEquals(DATE.plusDays(1), view.date());
        var posting = view.postings().get(0);
        assertEquals(
                List.of(Effect.PAY, Money.of(-30), 2, work, "DA1"),
                List.of(posting.effect(), posting.amount(), posting.stage(), posting.work(), posting.line()));
        var fact = red.fact(null, List.of(part.reversed()));
        assertEquals(paid.id(), fact.reverses());
        assertEquals(contract, fact.postings().get(0).contractId());
        assertEquals(work, fact.postings().get(0).workId());
        assertEquals(-30, fact.postings().get(0).amount());
    }

    @Test
    void aRefundNamesItsPaperAndARequestItsPayment() {
        var contract = UUID.randomUUID();
        var request = UUID.randomUUID();
        var paid = LedgerDocument.advance("CT", 2023, DATE, Money.of(30), ONE, "Hợp tác xã")
                .under(contract)
                .answering(request);
        var advance = DocumentView.of(paid, null, List.of());
        assertEquals(
                List.of("advance", request, contract), List.of(advance.kind(), advance.request(), advance.contract()));
        var refund = DocumentView.of(LedgerDocument.refund(paid, DATE, Money.of(5), OTHER), null, List.of());
        assertEquals(
                List.of("refund", paid.id(), contract, Money.of(5), "Hợp tác xã", 2023, OTHER.id()),
                List.of(
                        refund.kind(),
                        refund.refunds(),
                        refund.contract(),
                        refund.total(),
                        refund.payee(),
                        refund.year(),
                        refund.giver().id()));
        var commitment = LedgerDocument.commitment("CT", 2023, DATE, Money.of(-5), ONE);
        assertEquals("commitment", commitment.kind().wireName());
        assertEquals(ONE, commitment.giver());
        assertEquals(paid.contractId(), contract);
    }

    @Test
    void whateverIsPassedOnIsReceived() {
        var random = new Random(2023);
        for (var paper = 0; paper < 200; paper++) {
            var some = new BookedMoney(Money.of(Money.LIMIT));
            some.ledger().record(allocation(1), ACT, allocated(random), AMOUNT);
            var received = Money.sum(
                    some.moved.values().stream().map(Movement::received).toList());
            var passedOn = Money.sum(
                    some.moved.values().stream().map(Movement::passedOn).toList());
            assertEquals(passedOn, received);
            assertEquals(
                    received,
                    Money.sum(some.postings.stream().map(Posting::amount).toList()));
        }
    }

    @Test
    void balancesAreLockedInOneOrderWhateverThePaperSays() {
        var random = new Random(7);
        for (var paper = 0; paper < 50; paper++) {
            var some = new BookedMoney(Money.of(Money.LIMIT));
            some.ledger().record(allocation(1), ACT, allocated(random), AMOUNT);
            var locked = some.moved.keySet().stream().map(Account::toString).toList();
            assertEquals(locked.stream().sorted().toList(), locked);
        }
    }

    @Test
    void nothingIsKeptOrSaidOfWhatIsTooMuch() {
        var tooMuch = List.of(Posting.paying(ONE, LOCAL, Money.of(1_001)));
        var refusal = assertThrows(ProblemException.class, () -> ledger.record(payment(1_001), null, tooMuch, AMOUNT));
        assertEquals(BudgetProblem.INSUFFICIENT_BALANCE, refusal.code());
        assertEquals(AMOUNT, refusal.violations().get(0).where());
        assertEquals(
                List.of(1_000L, "DA1", Source.PROVINCE.words(), 1_001L),
                refusal.violations().get(0).args());
        assertTrue(books.documents.isEmpty() && books.postings.isEmpty());
        assertTrue(books.published.isEmpty() && books.told.isEmpty());
    }

    @Test
    void whatIsSignedIsRecordedAndWhatIsShortIsTold() {
        var tooMuch = List.of(Posting.giving(GIVER, ONE, CENTRAL, Money.of(1_001)));
        ledger.record(allocation(1_001), ACT, tooMuch, AMOUNT);
        assertEquals(Money.of(1), books.settled.get(account(GIVER, CENTRAL)));
        assertEquals(Money.ZERO, books.settled.get(account(ONE, CENTRAL)));
    }

    @Test
    void neitherADraftNorAPaymentFallsShort() {
        var draft = new Act(null, ACT.issuedOn(), null, ACT.issuer(), ACT.title(), null);
        var given = List.of(Posting.giving(GIVER, ONE, CENTRAL, Money.of(1_001)));
        var paid = List.of(Posting.paying(ONE, LOCAL, Money.of(1_001)));
        assertThrows(ProblemException.class, () -> ledger.record(allocation(1_001), draft, given, AMOUNT));
        assertThrows(ProblemException.class, () -> ledger.record(payment(1_001), ACT, paid, AMOUNT));
    }

    @Test
    void whatCameLaterCoversNothingThatIsDatedBefore() {
        var paid = List.of(Posting.paying(ONE, LOCAL, Money.of(30)));
        books.lowest = new PastDays.Lowest(DATE.plusDays(2), Money.of(29));
        books.gainedOn = DATE;
        ledger.record(payment(30), null, List.of(Posting.paying(ONE, LOCAL, Money.of(30))), AMOUNT);
        books.gainedOn = DATE.plusDays(9);
        var refusal = assertThrows(ProblemException.class, () -> ledger.record(payment(30), null, paid, AMOUNT));
        assertEquals(BudgetProblem.NOT_COVERED_ON_THE_DAY, refusal.code());
        assertEquals(
                List.of(DATE.plusDays(2), 29L, "DA1", Source.PROVINCE.words(), 30L),
                refusal.violations().get(0).args());
        books.lowest = new PastDays.Lowest(DATE.plusDays(2), Money.of(30));
        ledger.record(payment(30), null, List.of(Posting.paying(ONE, LOCAL, Money.of(30))), AMOUNT);
        assertEquals(2, books.documents.size());
    }

    @Test
    void aSignedActIsRecordedWheneverItsMoneyCame() {
        books.lowest = new PastDays.Lowest(DATE, Money.ZERO);
        books.gainedOn = DATE.plusDays(9);
        ledger.record(allocation(30), ACT, List.of(Posting.giving(GIVER, ONE, CENTRAL, Money.of(30))), AMOUNT);
        assertEquals(1, books.documents.size());
    }

    @Test
    void theLastDongMayBeSpent() {
        ledger.record(payment(1_000), null, List.of(Posting.paying(ONE, LOCAL, Money.of(1_000))), AMOUNT);
        assertEquals(1, books.documents.size());
    }

    @Test
    void postingsStandUnderTheirDocumentInTheirOrderAndAreToldAsOneFact() {
        var parts = List.of(
                Posting.giving(GIVER, ONE, CENTRAL, Money.of(40)), Posting.giving(GIVER, OTHER, LOCAL, Money.of(20)));
        var document = allocation(60);
        var view = ledger.record(document, ACT, parts, AMOUNT);

        var fact = document.fact(ACT, parts);
        assertEquals(List.of(List.of("postings", PostingsRecorded.TYPE, fact)), books.published);
        assertEquals(List.of(fact), books.told);
        assertEquals(List.of(document), books.documents);
        assertEquals(List.of(document), books.flushed, "what follows in SQL sees it");
        assertEquals(parts, books.postings);
        parts.forEach(part -> assertEquals(document.id(), part.documentId()));
        assertEquals(List.of(document.subject()), books.restedOn);
        assertEquals(BookedMoney.ACT, document.actId());
        assertEquals(7, document.id().version());
        assertEquals(document.id(), view.id());
        assertEquals(parts.stream().map(Posting::id).toList(), ids(view));
    }

    @Test
    void aFactSaysWhoGaveWhatToWhomAndForWhat() {
        var part = Posting.giving(GIVER, OTHER, CENTRAL, Money.of(40));
        var document = allocation(40);
        var fact = document.fact(ACT, List.of(part));
        assertEquals("allocation", fact.kind());
        assertEquals(DATE, fact.date());
        assertEquals("CT", fact.programmeCode());
        assertEquals(
                new PostingsRecorded.Posting(
                        part.id(),
                        new PostingsRecorded.Holder("area", GIVER.id()),
                        new PostingsRecorded.Holder("agency", OTHER.id()),
                        "DA1",
                        "central",
                        "recurrent",
                        2022,
                        2023,
                        40,
                        "give",
                        null,
                        null),
                fact.postings().get(0));
    }

    static Stream<Posting> parts() {
        return Stream.of(Posting.giving(null, ONE, CENTRAL, Money.of(1)), Posting.paying(ONE, LOCAL, Money.of(1)));
    }

    /** Money that enters has no giver, money that leaves no receiver: they are absent, not made up. */
    @ParameterizedTest
    @MethodSource("parts")
    void anAbsentSideStaysAbsent(Posting part) {
        var fact = part.fact();
        assertEquals(part.giver() == null, fact.giver() == null);
        assertEquals(part.receiver() == null, fact.receiver() == null);
        var view = DocumentView.PostingView.of(part);
        assertEquals(part.giver() == null, view.giver() == null);
        assertEquals(part.receiver() == null, view.receiver() == null);
    }

    @Test
    void aDocumentShowsWhatItWasMadeOf() {
        var payment = payment(30).noting("đợt 1");
        var view = DocumentView.of(payment, null, List.of(Posting.paying(ONE, CENTRAL, Money.of(30))));
        assertEquals("payment", view.kind());
        assertEquals("CT", view.programme());
        assertEquals(2023, view.year());
        assertEquals(DATE, view.date());
        assertEquals("đợt 1", view.note());
        assertEquals(new DocumentView.HolderView("area", ONE.id()), view.giver());
        assertEquals("Hợp tác xã", view.payee());
        assertEquals(Money.of(30), view.total());
        assertNull(view.act());
        var posting = view.postings().get(0);
        assertEquals(
                List.of("DA1", Source.CENTRAL, Nature.RECURRENT, 2022, 2023, Money.of(30)),
                List.of(
                        posting.line(),
                        posting.source(),
                        posting.nature(),
                        posting.originYear(),
                        posting.spendingYear(),
                        posting.amount()));
    }

    @Test
    void aPartIsOfTheDocumentsYearUnlessItSaysWhenItsMoneyWasFirstGiven() {
        var old = new Part(null, "DA1", Source.CENTRAL, Nature.RECURRENT, 2022, Money.of(1));
        var fresh = new Part(null, "DA1", Source.CENTRAL, Nature.RECURRENT, null, Money.of(1));
        assertEquals(CENTRAL, old.purpose(2023));
        assertEquals(new Purpose("DA1", Source.CENTRAL, Nature.RECURRENT, 2023, 2023), fresh.purpose(2023));
    }

    @Test
    void aFactSaysWhatItsPaperDecides() {
        var document = allocation(40).deciding(Decision.ADJUSTMENT, 2).noting("lần 2");
        var paper = document.fact(ACT, List.of()).paper();
        assertEquals(
                new PostingsRecorded.Paper("12/QĐ-UBND", "2022-12", "adjustment", 2, GIVER.state(), "lần 2"), paper);
        var nothing = estimate(1).fact(null, List.of()).paper();
        assertEquals(new PostingsRecorded.Paper(null, null, null, null, null, null), nothing);
    }

    @Test
    void aReversalTakesBackWhatItsDocumentDid() {
        var document = allocation(40);
        var reversal = document.reversalUnderItsAct(DATE.plusDays(1));
        assertEquals(document.id(), reversal.reversesId());
        assertEquals(Money.of(-40), reversal.total());
        assertEquals(DATE.plusDays(1), reversal.date());
        var part = Posting.paying(ONE, CENTRAL, Money.of(3)).reversed();
        assertEquals(List.of(Effect.PAY, Money.of(-3), ONE), List.of(part.effect(), part.amount(), part.giver()));
    }

    @Test
    void aCarryOverLeavesOneYearAndEntersAnother() {
        var sides = Posting.carrying(ONE, CENTRAL, 2024, Money.of(5));
        assertEquals(CENTRAL, sides.get(0).purpose());
        assertEquals(
                new Purpose("DA1", Source.CENTRAL, Nature.RECURRENT, 2022, 2024),
                sides.get(1).purpose());
        assertEquals(
                List.of(ONE, ONE), List.of(sides.get(0).giver(), sides.get(1).receiver()));
        assertTrue(sides.get(0).receiver() == null && sides.get(1).giver() == null);
        assertEquals(List.of(ONE), Posting.receivers(sides));
    }

    private static List<UUID> ids(DocumentView view) {
        return view.postings().stream().map(DocumentView.PostingView::id).toList();
    }

    private static List<Posting> allocated(Random random) {
        var receivers = Stream.generate(RecordingTest::area).limit(5).toList();
        var parts = new ArrayList<Posting>();
        for (var part = 0; part <= random.nextInt(20); part++) {
            var receiver = receivers.get(random.nextInt(receivers.size()));
            var purpose = random.nextBoolean() ? CENTRAL : LOCAL;
            parts.add(Posting.giving(GIVER, receiver, purpose, Money.of(1 + random.nextInt(1_000_000))));
        }
        return parts;
    }

    private static LedgerDocument estimate(long total) {
        return LedgerDocument.estimate("CT", 2023, DATE, Money.of(total));
    }

    private static LedgerDocument allocation(long total) {
        return LedgerDocument.allocation("CT", 2023, DATE, Money.of(total), GIVER);
    }

    private static LedgerDocument payment(long total) {
        return LedgerDocument.payment("CT", 2023, DATE, Money.of(total), ONE, "Hợp tác xã");
    }

    private static Account account(Holder holder, Purpose purpose) {
        return new Account(holder, "CT", purpose);
    }

    private static Holder area() {
        return new Holder(Holder.AREA, UUID.randomUUID());
    }

    private static Purpose purpose(String line, Source source) {
        return new Purpose(line, source, Nature.RECURRENT, 2022, 2023);
    }
}
