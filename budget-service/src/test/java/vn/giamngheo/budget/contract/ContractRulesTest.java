package vn.giamngheo.budget.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.giamngheo.budget.contract.SomeContract.CENTRAL;
import static vn.giamngheo.budget.contract.SomeContract.HOLDER;
import static vn.giamngheo.budget.contract.SomeContract.LOCAL;
import static vn.giamngheo.budget.contract.SomeContract.SIGNED;
import static vn.giamngheo.budget.contract.SomeContract.SUCCESSOR;
import static vn.giamngheo.budget.contract.SomeContract.WORK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.ContractPapers;
import vn.giamngheo.budget.ledger.Effect;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;

/** What a contract allows to be committed, advanced, accepted and paid. */
class ContractRulesTest {

    private static final Where AMOUNT = Where.body("/amount");

    private Contract contract = SomeContract.open(0, 0);
    private Standing standing = Standing.NOTHING;

    private static final List<ContractPapers.Dated> IN_TWO_STEPS = List.of(committedOn(0, 50), committedOn(10, 50));

    @Test
    void whatIsCommittedLaterPaysAndReleasesNothingBefore() {
        var days = days(IN_TWO_STEPS, acceptedOn(0, 60));
        assertRefused(
                BudgetProblem.NOT_ENOUGH_COMMITTED,
                List.of(50L, "DA1", Source.CENTRAL.words(), 60L),
                () -> days.check(paidOn(9), pays(1, 60, 0), AMOUNT));
        days.check(paidOn(10), pays(1, 60, 0), AMOUNT);
        assertRefused(
                BudgetProblem.NOT_ENOUGH_COMMITTED,
                List.of(50L, "DA1", Source.CENTRAL.words(), 51L),
                () -> days.check(boundOn(9), commits(-51), AMOUNT));
        days.check(boundOn(9), commits(-50), AMOUNT);
    }

    @Test
    void onNoDayIsMorePaidOfAStageThanWasAcceptedByThen() {
        var papers = new ArrayList<>(IN_TWO_STEPS);
        pays(1, 30, 0).forEach(part -> papers.add(new ContractPapers.Dated(SIGNED.plusDays(8), part)));
        var days = days(papers, acceptedOn(0, 30), acceptedOn(10, 30));
        assertRefused(
                BudgetProblem.PAID_BEFORE_ACCEPTED,
                List.of(40L, 1, 30L, SIGNED.plusDays(8)),
                () -> days.check(paidOn(5), pays(1, 10, 0), AMOUNT));
        days.check(paidOn(10), pays(1, 30, 0), AMOUNT);
        assertRefused(
                BudgetProblem.ACCEPTED_BELOW_PAID,
                List.of(0L, 1, 30L),
                () -> days.checkWithdrawn(1, SIGNED.plusDays(5), Money.of(-30)));
        days.checkWithdrawn(1, SIGNED.plusDays(10), Money.of(-30));
        assertEquals(SIGNED.plusDays(10), days.last());
    }

    @Test
    void anAmendmentAllowsNothingBeforeItsDay() {
        contract = SomeContract.of(
                UUID.randomUUID(),
                HOLDER,
                Contract.State.OPEN,
                List.of(
                        SomeContract.term(SIGNED, 50, Money.of(30)),
                        SomeContract.term(SIGNED.plusDays(12), 100, Money.of(60))),
                0,
                0);
        var days = days(List.of(committedOn(0, 50)));
        assertRefused(
                BudgetProblem.COMMITTED_ABOVE_VALUE,
                List.of(51L, "05/HĐ", 50L),
                () -> days.check(boundOn(11), commits(1), AMOUNT));
        days.check(boundOn(12), commits(50), AMOUNT);
        assertEquals(SIGNED.plusDays(12), days.last());
        assertRefused(
                BudgetProblem.ADVANCE_ABOVE_LIMIT,
                List.of(31L, 30L, SIGNED.plusDays(11)),
                () -> days.check(advancedOn(11), advances(31), AMOUNT));
        days.check(advancedOn(12), advances(31), AMOUNT);
    }

    @Test
    void nothingIsKnownOfAContractBeforeItsFirstPaper() {
        assertEquals(SIGNED, new ContractDays(contract, List.of(), List.of()).last());
    }

    private ContractDays days(List<ContractPapers.Dated> papers, Contracts.Acceptance... acceptances) {
        return new ContractDays(contract, papers, List.of(acceptances));
    }

    private static ContractPapers.Dated committedOn(int day, long amount) {
        return new ContractPapers.Dated(
                SIGNED.plusDays(day), ContractPostings.committing(SomeContract.open(0, 0), CENTRAL, Money.of(amount)));
    }

    private static Contracts.Acceptance acceptedOn(int day, long amount) {
        return new Contracts.Acceptance(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                SIGNED.plusDays(day),
                Money.of(amount),
                UUID.randomUUID(),
                null);
    }

    private static LedgerDocument paidOn(int day) {
        return LedgerDocument.payment("CT", 2023, SIGNED.plusDays(day), Money.of(1), HOLDER, "Công ty A");
    }

    private static LedgerDocument boundOn(int day) {
        return LedgerDocument.commitment("CT", 2023, SIGNED.plusDays(day), Money.of(1), HOLDER);
    }

    private static LedgerDocument advancedOn(int day) {
        return LedgerDocument.advance("CT", 2023, SIGNED.plusDays(day), Money.of(1), HOLDER, "Công ty A");
    }

    private static void assertRefused(BudgetProblem problem, List<?> args, Executable check) {
        var refusal = assertThrows(ProblemException.class, check);
        assertEquals(problem, refusal.code());
        assertEquals(args, refusal.violations().get(0).args());
    }

    @Test
    void moneyIsCommittedUpToTheValueOfTheContract() {
        does(commitment(), commits(100));
        refuses(BudgetProblem.COMMITTED_ABOVE_VALUE, List.of(101L, "05/HĐ", 100L), commitment(), commits(1));
        does(commitment(), commits(-40));
        does(commitment(), List.of(ContractPostings.committing(contract, LOCAL, Money.of(40))));
        assertEquals(new Bound(Money.of(100), Money.ZERO, Money.ZERO), standing.total());
    }

    @Test
    void onlyWhatIsCommittedIsReleasedAdvancedOrPaid() {
        contract = SomeContract.open(60, 0);
        does(commitment(), commits(20));
        refuses(
                BudgetProblem.NOT_ENOUGH_COMMITTED,
                List.of(20L, "DA1", Source.CENTRAL.words(), 21L),
                commitment(),
                commits(-21));
        refuses(
                BudgetProblem.NOT_ENOUGH_COMMITTED,
                List.of(20L, "DA1", Source.CENTRAL.words(), 21L),
                advance(),
                advances(21));
        refuses(
                BudgetProblem.NOT_ENOUGH_COMMITTED,
                List.of(20L, "DA1", Source.CENTRAL.words(), 21L),
                payment(),
                pays(1, 21, 0));
        refuses(
                BudgetProblem.NOT_ENOUGH_COMMITTED,
                List.of(0L, "DA1", Source.PROVINCE.words(), 1L),
                payment(),
                ContractPostings.paying(contract, LOCAL, 1, Money.of(1), Money.ZERO));
        does(payment(), pays(1, 20, 0));
    }

    @Test
    void advancesStayWithinTheLimitThatHoldsOnTheirDay() {
        does(commitment(), commits(100));
        does(advance(), advances(30));
        refuses(BudgetProblem.ADVANCE_ABOVE_LIMIT, List.of(31L, 30L, SIGNED), advance(), advances(1));
        var later = SIGNED.plusMonths(1);
        contract = SomeContract.of(
                contract.id(),
                HOLDER,
                Contract.State.OPEN,
                List.of(
                        SomeContract.term(SIGNED, 100, Money.of(30)),
                        SomeContract.term(later, 100, Money.of(50)),
                        SomeContract.term(later.plusDays(9), 100, null)),
                0,
                0);
        refuses(BudgetProblem.ADVANCE_ABOVE_LIMIT, List.of(31L, 30L, SIGNED), advance(), advances(1));
        does(advance(later), advances(20));
        refuses(BudgetProblem.ADVANCE_ABOVE_LIMIT, List.of(51L, 50L, later), advance(later), advances(1));
        does(advance(later.plusDays(9)), advances(50));
        assertEquals(Optional.of(Money.of(30)), contract.advanceLimit(LocalDate.of(2000, 1, 1)));
    }

    @Test
    void nobodyPaysOrAdvancesBeforeTheContractIsSigned() {
        does(commitment(), commits(100));
        var before = SIGNED.minusDays(1);
        refusesDay(before, advance(before), advances(1));
        does(advance(SIGNED), advances(1));
        contract = accepted(10, 0);
        refusesDay(before, LedgerDocument.payment("CT", 2023, before, Money.of(1), HOLDER, "Công ty A"), pays(1, 1, 0));
        does(LedgerDocument.commitment("CT", 2023, before, Money.of(-1), HOLDER), commits(-1));
    }

    private void refusesDay(LocalDate day, LedgerDocument document, List<Posting> postings) {
        var refusal = assertThrows(
                ProblemException.class,
                () -> ContractRules.check(contract, standing, standing.with(postings), document, AMOUNT));
        assertEquals(BudgetProblem.BEFORE_ITS_PAPER, refusal.code());
        assertEquals(Where.body("/date"), refusal.violations().get(0).where());
        assertEquals(List.of(day, SIGNED), refusal.violations().get(0).args());
    }

    @Test
    void whatWasAdvancedWithoutAContractComesUnderItAndMovesNoMoney() {
        does(commitment(), commits(70));
        var taken = ContractPostings.takingOver(contract, CENTRAL, Money.of(30));
        assertEquals(
                List.of(30L, -30L),
                taken.stream().map(posting -> posting.amount().dong()).toList());
        assertEquals(
                List.of(Optional.of(contract.id()), Optional.empty()),
                taken.stream()
                        .map(posting -> Optional.ofNullable(posting.contractId()))
                        .toList());
        does(advance(), List.of(taken.get(0)));
        assertEquals(bound(70, 30, 0), standing.total());
        refuses(
                BudgetProblem.COMMITTED_ABOVE_VALUE,
                List.of(101L, "05/HĐ", 100L),
                advance(),
                List.of(ContractPostings.takingOver(contract, CENTRAL, Money.of(1))
                        .get(0)));
    }

    @Test
    void aStageIsPaidUpToWhatWasAccepted() {
        does(commitment(), commits(100));
        refuses(BudgetProblem.PAID_ABOVE_ACCEPTED, List.of(1L, 1, 0L), payment(), pays(1, 1, 0));
        contract = accepted(50, 10);
        does(payment(), pays(1, 50, 0));
        refuses(BudgetProblem.PAID_ABOVE_ACCEPTED, List.of(51L, 1, 50L), payment(), pays(1, 1, 0));
        refuses(BudgetProblem.PAID_ABOVE_ACCEPTED, List.of(11L, 2, 10L), payment(), pays(2, 11, 0));
        refuses(BudgetProblem.PAID_ABOVE_ACCEPTED, List.of(1L, 3, 0L), payment(), pays(3, 1, 0));
        does(payment(), pays(2, 10, 0));
        assertEquals(Money.of(50), standing.paid(1));
        assertEquals(Money.of(10), standing.paid(2));
        assertEquals(Money.ZERO, standing.paid(3));
    }

    @Test
    void whatWasAdvancedIsClearedByPaymentsAndTakesNothingOfTheCommitmentTwice() {
        does(commitment(), commits(100));
        does(advance(), advances(30));
        assertEquals(bound(70, 30, 0), standing.total());
        contract = accepted(60, 0);
        does(payment(), pays(1, 50, 20));
        assertEquals(bound(40, 10, 50), standing.total());
        refuses(
                BudgetProblem.NOT_ENOUGH_ADVANCED,
                List.of(10L, "DA1", Source.CENTRAL.words(), 11L),
                payment(),
                pays(1, 11, 11));
        does(payment(), pays(1, 10, 10));
        assertEquals(bound(40, 0, 60), standing.total());
        assertEquals(Money.of(100), standing.total().total());
    }

    @Test
    void whatComesBackIsCommittedAgainWhileTheContractIsOpen() {
        contract = accepted(60, 0);
        does(commitment(), commits(100));
        does(advance(), advances(30));
        does(payment(), pays(1, 40, 0));
        does(refund(), refunds(Effect.ADVANCE, 10));
        does(refund(), refunds(Effect.PAY, 15));
        assertEquals(bound(55, 20, 25), standing.total());
        assertEquals(Money.of(25), standing.paid(1));
        refuses(
                BudgetProblem.NOT_ENOUGH_ADVANCED,
                List.of(20L, "DA1", Source.CENTRAL.words(), 21L),
                refund(),
                refunds(Effect.ADVANCE, 21));
        refuses(
                BudgetProblem.NOT_ENOUGH_PAID,
                List.of(25L, "DA1", Source.CENTRAL.words(), 26L),
                refund(),
                refunds(Effect.PAY, 26));
    }

    @Test
    void nothingComesBackOfAStageThatWasNotPaid() {
        contract = accepted(60, 40);
        does(commitment(), commits(100));
        does(payment(), pays(2, 40, 0));
        refuses(BudgetProblem.NOTHING_TO_REFUND, List.of(), refund(), refunds(Effect.PAY, 1));
        does(payment(), pays(1, 1, 0));
        does(refund(), refunds(Effect.PAY, 1));
        assertEquals(Money.ZERO, standing.paid(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Contract.State.class,
            names = {"COMPLETED", "TERMINATED"})
    void aClosedContractOnlyGivesBack(Contract.State state) {
        contract = accepted(60, 0);
        does(commitment(), commits(60));
        does(advance(), advances(30));
        does(payment(), pays(1, 30, 0));
        contract = SomeContract.of(contract.id(), HOLDER, state, contract.terms(), 60, 40);
        assertFalse(contract.isOpen());
        for (var paper : List.of(commits(1), advances(1), pays(1, 1, 0), pays(1, 1, 1))) {
            refuses(BudgetProblem.CONTRACT_NOT_OPEN, null, payment(), paper);
        }
        does(refund(), refunds(Effect.ADVANCE, 30));
        does(refund(), refunds(Effect.PAY, 5));
        assertEquals(bound(0, 0, 25), standing.total());
        var refusal = assertThrows(ProblemException.class, () -> ContractRules.requireOpen(contract, AMOUNT));
        assertEquals(409, refusal.status());
    }

    @Test
    void anOpenContractIsOpen() {
        assertDoesNotThrow(() -> ContractRules.requireOpen(contract, AMOUNT));
    }

    @Test
    void aHandoverMovesWhatIsOpenAndLeavesWhatWasPaid() {
        contract = accepted(60, 0);
        does(commitment(), commits(80));
        does(commitment(), List.of(ContractPostings.committing(contract, LOCAL, Money.of(20))));
        does(advance(), advances(30));
        does(payment(), pays(1, 40, 0));
        var postings = ContractPostings.handingOver(contract, standing, SUCCESSOR);
        postings.forEach(posting -> assertEquals(contract.id(), posting.contractId()));
        does(handover(), postings);
        assertEquals(
                List.of(),
                ContractPostings.handingOver(contract, standing, HOLDER).stream()
                        .filter(posting -> SUCCESSOR.equals(posting.giver()))
                        .toList(),
                "what another has is not the holder's to hand over");
        assertEquals(bound(0, 0, 40), standing.of(new Standing.Account(HOLDER, CENTRAL)));
        assertEquals(bound(10, 30, 0), standing.of(new Standing.Account(SUCCESSOR, CENTRAL)));
        assertEquals(bound(0, 0, 0), standing.of(new Standing.Account(HOLDER, LOCAL)));
        assertEquals(bound(20, 0, 0), standing.of(new Standing.Account(SUCCESSOR, LOCAL)));
        assertEquals(
                Money.of(60),
                Money.sum(postings.stream()
                        .filter(posting -> posting.effect() == Effect.GIVE)
                        .map(Posting::amount)
                        .toList()));

        contract = SomeContract.of(contract.id(), SUCCESSOR, Contract.State.OPEN, contract.terms(), 60, 40);
        does(payment(), pays(1, 20, 20));
        does(payment(), pays(2, 20, 10));
        does(payment(), ContractPostings.paying(contract, LOCAL, 2, Money.of(20), Money.ZERO));
        assertEquals(bound(0, 0, 100), standing.total());
        assertEquals(List.of(), ContractPostings.handingOver(contract, standing, HOLDER));
    }

    @Test
    void whatStandsAddsEachOfItsParts() {
        var twice = Bound.NOTHING
                .plus(Effect.COMMIT, Money.of(1))
                .plus(Effect.COMMIT, Money.of(2))
                .plus(Effect.ADVANCE, Money.of(10))
                .plus(Effect.ADVANCE, Money.of(20))
                .plus(Effect.PAY, Money.of(100))
                .plus(Effect.PAY, Money.of(200));
        assertEquals(bound(3, 30, 300), twice);
        assertEquals(bound(6, 60, 600), twice.plus(twice));
        assertEquals(1, contract.require(1, "/stage").number());
        assertThrows(ProblemException.class, () -> contract.require(9, "/stage"));
    }

    @Test
    void everyPaperNamesTheContractAndItsWork() {
        for (var paper :
                List.of(commits(1), advances(1), pays(1, 2, 1), refunds(Effect.PAY, 1), refunds(Effect.ADVANCE, 1))) {
            paper.forEach(posting -> {
                assertEquals(contract.id(), posting.contractId());
                assertEquals(WORK, posting.workId());
                assertEquals(posting.effect() == Effect.PAY ? 1 : null, posting.stage());
            });
        }
        assertEquals(2, pays(1, 5, 5).size());
        assertEquals(2, pays(1, 5, 0).size());
        assertEquals(3, pays(1, 5, 2).size());
    }

    @Test
    void stagesAreNamedOnceAndSumToTheValue() {
        var first = part(1, 60);
        var second = part(2, 40);
        assertEquals(
                List.of(Money.of(60), Money.of(40)),
                StageRules.check(List.of(first, second), Money.of(100), List.of()).stream()
                        .map(Contract.Stage::amount)
                        .toList());
        refusesStages(BudgetProblem.STAGES_DO_NOT_SUM, "/value", List.of(first), 100, List.of());
        refusesStages(BudgetProblem.NAMED_TWICE, "/stages/1/number", List.of(first, part(1, 40)), 100, List.of());
        refusesStages(
                BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, "/stages/1/amount", List.of(first, part(2, 0)), 60, List.of());
    }

    @Test
    void whatWasAcceptedOfAStageIsNotAmendedAway() {
        var before = accepted(50, 0).stages();
        var kept = StageRules.check(List.of(part(1, 50), part(3, 70)), Money.of(120), before);
        assertEquals(Money.of(50), kept.get(0).accepted());
        assertEquals(Money.ZERO, kept.get(1).accepted());
        refusesStages(BudgetProblem.ACCEPTED_ABOVE_STAGE, "/stages", List.of(part(1, 49)), 49, before);
        refusesStages(BudgetProblem.ACCEPTED_ABOVE_STAGE, "/stages", List.of(part(2, 100)), 100, before);
    }

    @Test
    void aContractIsToldWithoutItsPayee() {
        var told = accepted(50, 10).published();
        assertEquals(
                List.of("contractor", "open", 100L, 30L),
                List.of(told.payeeKind(), told.state(), told.value(), told.advanceLimit()));
        assertEquals(
                List.of(50L, 10L),
                told.stages().stream().map(stage -> stage.accepted()).toList());
        assertEquals(HOLDER.id(), told.holder().id());
        assertEquals(WORK, told.workId());
        var unlimited = SomeContract.of(
                UUID.randomUUID(), HOLDER, Contract.State.OPEN, List.of(SomeContract.term(SIGNED, 100, null)), 0, 0);
        assertNull(unlimited.published().advanceLimit());
        assertTrue(unlimited.advanceLimit(SIGNED).isEmpty());
    }

    @Test
    void aViewShowsWhatStands() {
        contract = accepted(60, 0);
        does(commitment(), commits(80));
        does(advance(), advances(30));
        does(payment(), pays(1, 40, 10));
        var view = ContractView.of(contract, standing);
        assertEquals(
                List.of(Money.of(100)),
                view.terms().stream().map(ContractView.TermView::value).toList());
        assertEquals(
                List.of(Money.of(20), Money.of(20), Money.of(40)),
                List.of(view.committed(), view.advanced(), view.paid()));
        assertEquals(
                List.of(Money.of(40), Money.ZERO),
                view.stages().stream().map(ContractView.StageView::paid).toList());
        var money = view.money().get(0);
        assertEquals(
                List.of("DA1", 2022, 2023, Money.of(40)),
                List.of(money.line(), money.originYear(), money.spendingYear(), money.paid()));
        assertEquals(List.of(Money.of(100), Money.of(30)), List.of(view.value(), view.advanceLimit()));
    }

    private void does(LedgerDocument document, List<Posting> postings) {
        var after = standing.with(postings);
        ContractRules.check(contract, standing, after, document, AMOUNT);
        standing = after;
    }

    private void refuses(BudgetProblem problem, List<Object> args, LedgerDocument document, List<Posting> postings) {
        var refusal = assertThrows(
                ProblemException.class,
                () -> ContractRules.check(contract, standing, standing.with(postings), document, AMOUNT));
        assertEquals(problem, refusal.code());
        assertEquals(AMOUNT, refusal.violations().get(0).where());
        if (args != null) {
            assertEquals(args, refusal.violations().get(0).args());
        }
    }

    private static void refusesStages(
            BudgetProblem problem, String pointer, List<StagePart> parts, long value, List<Contract.Stage> before) {
        var refusal = assertThrows(ProblemException.class, () -> StageRules.check(parts, Money.of(value), before));
        assertEquals(problem, refusal.code());
        assertEquals(Where.body(pointer), refusal.violations().get(0).where());
    }

    private static StagePart part(int number, long amount) {
        return new StagePart(number, "Đợt", Money.of(amount), null);
    }

    private Contract accepted(long first, long second) {
        return SomeContract.of(contract.id(), HOLDER, Contract.State.OPEN, contract.terms(), first, second);
    }

    private static Bound bound(long committed, long advanced, long paid) {
        return new Bound(Money.of(committed), Money.of(advanced), Money.of(paid));
    }

    private List<Posting> commits(long amount) {
        return new ArrayList<>(List.of(ContractPostings.committing(contract, CENTRAL, Money.of(amount))));
    }

    private List<Posting> advances(long amount) {
        return ContractPostings.advancing(contract, CENTRAL, Money.of(amount));
    }

    private List<Posting> pays(int stage, long amount, long clears) {
        return ContractPostings.paying(contract, CENTRAL, stage, Money.of(amount), Money.of(clears));
    }

    private List<Posting> refunds(Effect effect, long amount) {
        return ContractPostings.refunding(
                contract, contract.holder(), CENTRAL, effect, effect == Effect.PAY ? 1 : null, Money.of(amount));
    }

    private static LedgerDocument commitment() {
        return LedgerDocument.commitment("CT", 2023, SIGNED, Money.of(1), HOLDER);
    }

    private static LedgerDocument advance() {
        return advance(SIGNED);
    }

    private static LedgerDocument advance(LocalDate on) {
        return LedgerDocument.advance("CT", 2023, on, Money.of(1), HOLDER, "Công ty A");
    }

    private static LedgerDocument payment() {
        return LedgerDocument.payment("CT", 2023, SIGNED, Money.of(1), HOLDER, "Công ty A");
    }

    private static LedgerDocument refund() {
        return LedgerDocument.refund(payment(), SIGNED, Money.of(1), HOLDER);
    }

    private static LedgerDocument handover() {
        return LedgerDocument.handover("CT", 2023, SIGNED, Money.of(1), HOLDER);
    }
}
