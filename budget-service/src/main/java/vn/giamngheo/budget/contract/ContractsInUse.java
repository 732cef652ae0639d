package vn.giamngheo.budget.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.References;

/** The contracts, for features that pay under them and hand them over. */
@ApplicationScoped
public class ContractsInUse {

    @Inject
    Contracts contracts;

    @Inject
    ContractBooks books;

    @Inject
    ChangingContract changing;

    @Inject
    ContractScope scope;

    /**
     * The contract that a body names, whose money the holder's is, locked for this transaction.
     *
     * @throws ProblemException 422 when the holder has no such contract of the programme
     */
    public Contract of(Holder holder, String programme, UUID id, String pointer) {
        return contracts.locked(List.of(id)).stream()
                .filter(contract -> contract.holder().equals(holder)
                        && contract.programmeCode().equals(programme))
                .findFirst()
                .orElseThrow(() -> References.unknown(
                        pointer, new Words("hợp đồng", "contract"), id.toString(), "(" + programme + ")"));
    }

    /** @throws ProblemException 403 when it has money of a line that is none of the caller's */
    public void requireLines(Contract contract, String pointer) {
        scope.requireLines(contract, Where.body(pointer));
    }

    /** What is to be posted so that the successor has what is open under the contract. */
    public List<Posting> handingOver(Contract contract, Holder to) {
        return ContractPostings.handingOver(contract, books.standing(contract), to);
    }

    /** The successor has the contract from a day on. */
    public void handOver(Contract contract, Holder to, LocalDate on) {
        changing.handOver(contract, to, on);
    }
}
