package vn.giamngheo.budget.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.budget.ledger.Effect;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.platform.value.Money;

/**
 * What the papers of a contract do with its money. An advance takes back what was committed, for the money has left; a
 * payment takes back only what no advance has taken before: committed, advanced and paid together stay what was bound.
 */
public final class ContractPostings {

    private ContractPostings() {}

    /** @param amount below zero for what is released */
    static Posting committing(Contract contract, Purpose purpose, Money amount) {
        return of(contract, Posting.committing(contract.holder(), purpose, amount));
    }

    public static List<Posting> advancing(Contract contract, Purpose purpose, Money amount) {
        return List.of(
                of(contract, Posting.advancing(contract.holder(), purpose, amount)),
                committing(contract, purpose, negative(amount)));
    }

    /** What was advanced without a contract comes under it. */
    public static List<Posting> takingOver(Contract contract, Purpose purpose, Money amount) {
        return List.of(
                of(contract, Posting.advancing(contract.holder(), purpose, amount)),
                Posting.advancing(contract.holder(), purpose, negative(amount)));
    }

    /** @param clears how much of it was advanced before; it is paid by clearing that, the rest in cash */
    public static List<Posting> paying(Contract contract, Purpose purpose, int stage, Money amount, Money clears) {
        var rest = amount.minus(clears);
        var all = new ArrayList<Posting>();
        all.add(of(contract, Posting.paying(contract.holder(), purpose, amount)).forStage(stage));
        if (clears.isAboveZero()) {
            all.add(of(contract, Posting.advancing(contract.holder(), purpose, negative(clears))));
        }
        if (rest.isAboveZero()) {
            all.add(committing(contract, purpose, negative(rest)));
        }
        return all;
    }

    /**
     * What comes back is committed again while the contract is open, and is free once it is closed.
     *
     * @param effect what comes back of: {@link Effect#PAY} or {@link Effect#ADVANCE}
     * @param stage that was paid; null for an advance
     */
    public static List<Posting> refunding(
            Contract contract, Holder holder, Purpose purpose, Effect effect, Integer stage, Money amount) {
        var back = effect == Effect.PAY
                ? Posting.paying(holder, purpose, negative(amount)).forStage(stage)
                : Posting.advancing(holder, purpose, negative(amount));
        return contract.isOpen()
                ? List.of(of(contract, back), of(contract, Posting.committing(holder, purpose, amount)))
                : List.of(of(contract, back));
    }

    /**
     * What is committed and what is advanced under a contract goes to who has it from now on; what was paid stays.
     *
     * @param standing what stands under the contract
     */
    static List<Posting> handingOver(Contract contract, Standing standing, Holder to) {
        return standing.accounts().entrySet().stream()
                .filter(entry -> entry.getKey().holder().equals(contract.holder()))
                .flatMap(entry -> Stream.of(Effect.COMMIT, Effect.ADVANCE)
                        .flatMap(
                                effect -> moving(contract, entry.getKey(), to, effect, open(entry.getValue(), effect))))
                .toList();
    }

    private static Money open(Bound bound, Effect effect) {
        return effect == Effect.COMMIT ? bound.committed() : bound.advanced();
    }

    private static Stream<Posting> moving(
            Contract contract, Standing.Account from, Holder to, Effect effect, Money amount) {
        if (!amount.isAboveZero()) {
            return Stream.empty();
        }
        var purpose = from.purpose();
        return Stream.of(
                of(contract, open(from.holder(), purpose, effect, negative(amount))),
                of(contract, Posting.giving(from.holder(), to, purpose, amount)),
                of(contract, open(to, purpose, effect, amount)));
    }

    private static Posting open(Holder holder, Purpose purpose, Effect effect, Money amount) {
        return effect == Effect.COMMIT
                ? Posting.committing(holder, purpose, amount)
                : Posting.advancing(holder, purpose, amount);
    }

    private static Posting of(Contract contract, Posting posting) {
        return posting.of(contract.id(), contract.workId());
    }

    private static Money negative(Money amount) {
        return Money.ZERO.minus(amount);
    }
}
