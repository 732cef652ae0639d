package vn.giamngheo.budget.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.giamngheo.budget.contract.SomeContract.CENTRAL;
import static vn.giamngheo.budget.contract.SomeContract.HOLDER;
import static vn.giamngheo.budget.contract.SomeContract.LOCAL;
import static vn.giamngheo.budget.contract.SomeContract.SIGNED;
import static vn.giamngheo.budget.contract.SomeContract.SUCCESSOR;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.giamngheo.budget.ledger.Effect;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.SimulatedBalances;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;

/** Whatever is done to a contract, in any order: what is refused changes nothing, and what is done adds up. */
class ContractPropertyTest {

    private static final long FUNDED = 80;

    /** Something that somebody tries. */
    record Attempt(Kind kind, Purpose purpose, int stage, long amount, long clears) {}

    enum Kind {
        COMMIT,
        RELEASE,
        ACCEPT,
        ADVANCE,
        PAY,
        REFUND_ADVANCE,
        REFUND_PAYMENT,
        REVERSE,
        HAND_OVER
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        var attempt = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(CENTRAL, LOCAL),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.longs().between(1, 60),
                        Arbitraries.longs().between(0, 30))
                .as(Attempt::new);
        return attempt.list().ofMinSize(20).ofMaxSize(80);
    }

    @Property(tries = 300)
    void everySequenceOfPapersKeepsTheContractAndTheBalances(@ForAll("attempts") List<Attempt> attempts) {
        var world = new Trial();
        attempts.forEach(attempt -> {
            world.tryTo(attempt);
            world.isSound();
        });
    }

    /** A contract, the balances of its holder and its successor, and all that was posted. */
    private static final class Trial {

        private final SimulatedBalances balances = new SimulatedBalances();
        private final List<Posting> all = new ArrayList<>();
        private List<Posting> last = List.of();
        private Contract contract = SomeContract.open(0, 0);
        private Standing standing = Standing.NOTHING;

        Trial() {
            for (var purpose : List.of(CENTRAL, LOCAL)) {
                balances.move("CT", List.of(Posting.giving(null, HOLDER, purpose, Money.of(FUNDED))));
            }
        }

        void tryTo(Attempt attempt) {
            var amount = Money.of(attempt.amount());
            var clears = Money.of(Math.min(attempt.clears(), attempt.amount()));
            var purpose = attempt.purpose();
            switch (attempt.kind()) {
                case COMMIT -> post(committed(purpose, amount));
                case RELEASE -> post(committed(purpose, Money.ZERO.minus(amount)));
                case ACCEPT -> accept(attempt.stage(), amount);
                case ADVANCE ->
                    post(LedgerDocument.Kind.ADVANCE, ContractPostings.advancing(contract, purpose, amount));
                case PAY -> post(ContractPostings.paying(contract, purpose, attempt.stage(), amount, clears));
                case REFUND_ADVANCE -> post(refund(Effect.ADVANCE, purpose, null, amount));
                case REFUND_PAYMENT -> post(refund(Effect.PAY, purpose, attempt.stage(), amount));
                case REVERSE -> reverse();
                case HAND_OVER -> handOver();
            }
        }

        private List<Posting> committed(Purpose purpose, Money amount) {
            return List.of(ContractPostings.committing(contract, purpose, amount));
        }

        private List<Posting> refund(Effect effect, Purpose purpose, Integer stage, Money amount) {
            return ContractPostings.refunding(contract, contract.holder(), purpose, effect, stage, amount);
        }

        private void accept(int number, Money amount) {
            var stage = contract.stage(number).orElseThrow();
            var accepted = stage.accepted().plus(amount);
            try {
                StageRules.requireAccepted(number, accepted, stage.amount(), Where.request());
                contract = number == 1
                        ? with(contract.holder(), accepted, accepted(2))
                        : with(contract.holder(), accepted(1), accepted);
            } catch (ProblemException refused) {
                assertTrue(accepted.compareTo(stage.amount()) > 0);
            }
        }

        private Money accepted(int stage) {
            return contract.stage(stage).orElseThrow().accepted();
        }

        private Contract with(Holder holder, Money first, Money second) {
            return SomeContract.of(
                    contract.id(), holder, Contract.State.OPEN, contract.terms(), first.dong(), second.dong());
        }

        private void reverse() {
            if (last.stream().noneMatch(posting -> posting.effect() == Effect.GIVE)) {
                post(last.stream().map(Trial::red).toList());
                last = List.of();
            }
        }

        private static Posting red(Posting posting) {
            var amount = Money.ZERO.minus(posting.amount());
            var red =
                    switch (posting.effect()) {
                        case PAY -> Posting.paying(posting.giver(), posting.purpose(), amount);
                        case ADVANCE -> Posting.advancing(posting.giver(), posting.purpose(), amount);
                        default -> Posting.committing(posting.giver(), posting.purpose(), amount);
                    };
            return red.of(posting.contractId(), posting.workId()).forStage(posting.stage());
        }

        private void handOver() {
            var to = contract.holder().equals(HOLDER) ? SUCCESSOR : HOLDER;
            var from = contract.holder();
            var bound = standing.total();
            assertTrue(post(ContractPostings.handingOver(contract, standing, to)), "a handover is never refused");
            assertEquals(bound, standing.total(), "what is bound is conserved");
            for (var purpose : List.of(CENTRAL, LOCAL)) {
                var left = standing.of(new Standing.Account(from, purpose));
                assertEquals(List.of(Money.ZERO, Money.ZERO), List.of(left.committed(), left.advanced()));
            }
            contract = with(to, accepted(1), accepted(2));
        }

        private boolean post(List<Posting> postings) {
            return post(LedgerDocument.Kind.PAYMENT, postings);
        }

        private boolean post(LedgerDocument.Kind kind, List<Posting> postings) {
            var after = standing.with(postings);
            try {
                ContractRules.check(contract, standing, after, document(kind), Where.request());
            } catch (ProblemException refused) {
                return false;
            }
            if (!balances.move("CT", postings)) {
                return false;
            }
            standing = after;
            all.addAll(postings);
            last = postings;
            return true;
        }

        private static LedgerDocument document(LedgerDocument.Kind kind) {
            return kind == LedgerDocument.Kind.ADVANCE
                    ? LedgerDocument.advance("CT", 2023, SIGNED, Money.of(1), HOLDER, "Công ty A")
                    : LedgerDocument.payment("CT", 2023, SIGNED, Money.of(1), HOLDER, "Công ty A");
        }

        void isSound() {
            var total = standing.total();
            assertTrue(total.total().compareTo(contract.value()) <= 0, "within the value");
            assertTrue(total.advanced().plus(total.paid()).compareTo(Money.of(2 * FUNDED)) <= 0);
            for (var stage : contract.stages()) {
                var paid = standing.paid(stage.number());
                assertTrue(paid.compareTo(stage.accepted()) <= 0, "accepted before it is paid");
                assertTrue(paid.compareTo(Money.ZERO) >= 0);
            }
            assertEquals(Standing.NOTHING.with(all), standing, "played again it is the same");
            assertEquals(Money.of(2 * FUNDED), balances.entered(), "nothing enters or vanishes");
            Stream.of(HOLDER, SUCCESSOR)
                    .flatMap(holder -> Stream.of(CENTRAL, LOCAL).map(purpose -> new Standing.Account(holder, purpose)))
                    .forEach(this::isWhatTheBalanceSays);
        }

        private void isWhatTheBalanceSays(Standing.Account account) {
            var bound = standing.of(account);
            assertEquals(bound.committed(), balances.committed(account.holder(), account.purpose(), "CT"));
            assertEquals(bound.advanced(), balances.advanced(account.holder(), account.purpose(), "CT"));
            assertEquals(bound.paid(), balances.paid(account.holder(), account.purpose(), "CT"));
            for (var part : List.of(bound.committed(), bound.advanced(), bound.paid())) {
                assertTrue(part.compareTo(Money.ZERO) >= 0, "nothing is below zero");
            }
        }
    }
}
