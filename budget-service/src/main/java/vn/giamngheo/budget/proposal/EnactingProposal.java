package vn.giamngheo.budget.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.budget.allocation.Allocating;
import vn.giamngheo.budget.allocation.AllocationRequest;
import vn.giamngheo.budget.ledger.Decision;
import vn.giamngheo.budget.ledger.DocumentView;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.budget.ledger.Part;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/** Turns a proposal into an allocation, by the rules of any other. */
@ApplicationScoped
class EnactingProposal {

    @Inject
    Proposals proposals;

    @Inject
    EditingProposal editing;

    @Inject
    Allocating allocating;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    Preconditions preconditions;

    DocumentView enact(UUID id, EnactmentRequest request) {
        var proposal = proposals.locked(id);
        editing.requireOwn(proposal, Where.request());
        preconditions.honour(ProposalView.of(proposal));
        proposal.requireDraft();
        EditingProposal.requireComplete(proposal.content());
        var allocation = allocating.allocate(allocation(proposal, request));
        proposals.becomes(id, allocation.id());
        return allocation;
    }

    private AllocationRequest allocation(Proposal proposal, EnactmentRequest request) {
        var content = proposal.content();
        var parts = content.pots().stream()
                .flatMap(pot -> parts(pot, content, request.date()))
                .toList();
        return new AllocationRequest(
                proposal.programme(),
                proposal.year(),
                request.date(),
                named(content.giver(), request.date()),
                request.act(),
                Decision.INITIAL,
                null,
                request.note(),
                Money.sum(parts.stream().map(Part::amount).toList()),
                parts,
                null);
    }

    private Stream<Part> parts(Content.Pot pot, Content content, LocalDate on) {
        return IntStream.range(0, pot.shares().size())
                .filter(i -> pot.shares().get(i).amount() > 0)
                .mapToObj(i -> new Part(
                        named(content.receivers().get(i).holder(), on),
                        pot.line(),
                        Source.valueOf(pot.source().toUpperCase(Locale.ROOT)),
                        Nature.valueOf(pot.nature().toUpperCase(Locale.ROOT)),
                        pot.originYear(),
                        Money.of(pot.shares().get(i).amount())));
    }

    /**
     * Whoever was meant, by the code of the day of the act.
     *
     * @throws ProblemException 409 when the place has ended, 422 when it had not begun
     */
    private HolderRef named(Content.Party party, LocalDate on) {
        if (!party.kind().equals("area")) {
            return new HolderRef(null, party.code());
        }
        scope.requireNotEnded(party.id(), on, Where.body("/date"));
        var place = places.byId(party.id(), on)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_REFERENCE,
                        Where.body("/date"),
                        new Words("địa bàn", "area"),
                        party.code(),
                        "(" + on + ")"));
        return new HolderRef(new AreaCode(place.code()), null);
    }
}
