package vn.giamngheo.budget.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.events.ContractState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Money;

/**
 * A contract (hợp đồng): it binds money of its holder for a payee.
 *
 * @param holder whose money it binds, who is the buyer; after a handover the successor
 * @param heldSince the day from which the holder has it
 * @param payee who is paid; stays in this service
 * @param fundingRequestId the funding request whose reserved money it has taken; null where there is none
 * @param terms what it and its amendments state, the last one last
 * @param workId the work that it is for; null where none is named
 */
public record Contract(
        UUID id,
        int eventVersion,
        String programmeCode,
        String number,
        String title,
        LocalDate signedOn,
        Holder holder,
        LocalDate heldSince,
        PayeeKind payeeKind,
        String payee,
        State state,
        UUID workId,
        UUID fundingRequestId,
        List<Term> terms,
        List<Stage> stages) {

    /** Whom it pays. */
    public enum PayeeKind {
        @JsonProperty("contractor")
        CONTRACTOR,
        /** Represented by somebody, as NĐ 27/2022, Art. 22 says. */
        @JsonProperty("community")
        COMMUNITY
    }

    /** How far it is. */
    public enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("terminated")
        TERMINATED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What holds from a day on.
     *
     * @param advanceLimit the most that may be advanced and not cleared, in đồng; null where none is stated
     * @param actId the contract itself, or its amendment
     */
    public record Term(LocalDate validFrom, Money value, Money advanceLimit, UUID actId) {}

    /**
     * A part of the delivery.
     *
     * @param amount planned, in đồng
     * @param accepted by minutes so far, in đồng
     */
    public record Stage(int number, String name, Money amount, LocalDate dueOn, Money accepted) {}

    /** In đồng, as last amended. */
    public Money value() {
        return lastTerm().value();
    }

    Term lastTerm() {
        return terms.get(terms.size() - 1);
    }

    /** The most that may be advanced and not cleared on a day; empty where no limit is stated. */
    Optional<Money> advanceLimit(LocalDate on) {
        return Optional.ofNullable(term(on).advanceLimit());
    }

    /** In đồng, as it was amended by a day. */
    Money value(LocalDate on) {
        return term(on).value();
    }

    private Term term(LocalDate on) {
        var inForce = terms.get(0);
        for (var term : terms) {
            inForce = term.validFrom().isAfter(on) ? inForce : term;
        }
        return inForce;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    Optional<Stage> stage(int number) {
        return stages.stream().filter(stage -> stage.number() == number).findFirst();
    }

    /** @throws ProblemException 422 when it has no such stage */
    public Stage require(int number, String pointer) {
        return stage(number)
                .orElseThrow(() -> References.unknown(
                        pointer, new Words("giai đoạn", "stage"), String.valueOf(number), "(" + this.number + ")"));
    }

    ContractState published() {
        var limit = lastTerm().advanceLimit();
        return new ContractState(
                id,
                eventVersion,
                false,
                programmeCode,
                number,
                signedOn,
                new PostingsRecorded.Holder(holder.kind(), holder.id()),
                payeeKind.name().toLowerCase(Locale.ROOT),
                value().dong(),
                limit == null ? null : limit.dong(),
                state.wireName(),
                workId,
                stages.stream()
                        .map(stage -> new ContractState.Stage(
                                stage.number(),
                                stage.amount().dong(),
                                stage.dueOn(),
                                stage.accepted().dong()))
                        .toList(),
                fundingRequestId);
    }
}
