package vn.giamngheo.budget.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Ids;

/** Makes and edits proposals, as they were read, until one becomes an allocation. */
@ApplicationScoped
class EditingProposal {

    @Inject
    Proposals proposals;

    @Inject
    Preparing preparing;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    LineScope lineScope;

    @Inject
    Preconditions preconditions;

    Proposal propose(ProposalRequest request) {
        var proposal = preparing.prepare(Ids.next(), request);
        proposals.write(proposal);
        return proposal;
    }

    /** Says all of it anew; what was set by hand is computed again. */
    Proposal replace(UUID id, ProposalRequest request) {
        var before = editable(id);
        var proposal = preparing.prepare(id, request);
        if (!proposal.areaId().equals(before.areaId())) {
            throw new ProblemException(
                    BudgetProblem.RECORD_OF_ANOTHER_PLACE,
                    Where.body("/giver"),
                    request.giver().text());
        }
        proposals.write(proposal);
        return proposal;
    }

    /** Sets shares by hand. */
    Proposal setShares(UUID id, SharesRequest request) {
        var proposal = editable(id);
        var content = proposal.content();
        requireComplete(content);
        for (var i = 0; i < request.shares().size(); i++) {
            content = setting(content, request.shares().get(i), proposal.year(), "/shares/" + i);
        }
        requireSums(content);
        proposals.write(proposal.saying(content));
        return proposal.saying(content);
    }

    void delete(UUID id) {
        editable(id);
        proposals.delete(id);
    }

    Proposal readable(UUID id) {
        var proposal = proposals.existing(id);
        scope.requireRecordedReadable(proposal.areaId(), proposal.date(), Where.request());
        return proposal;
    }

    private Proposal editable(UUID id) {
        var proposal = proposals.locked(id);
        requireOwn(proposal, Where.request());
        preconditions.require(ProposalView.of(proposal));
        proposal.requireDraft();
        return proposal;
    }

    /** @throws ProblemException 403 when its place, or one of its lines, is none of the caller's */
    void requireOwn(Proposal proposal, Where where) {
        scope.requireRecorded(proposal.areaId(), proposal.date(), where);
        proposal.content().pots().forEach(pot -> lineScope.require(proposal.programme(), pot.line(), where));
    }

    /** @throws ProblemException 422 while a base is missing; it names the criterion */
    static void requireComplete(Content content) {
        for (var i = 0; i < content.receivers().size(); i++) {
            for (var criterion : content.criteria()) {
                if (!content.receivers().get(i).bases().containsKey(criterion.code())) {
                    throw new ProblemException(
                            BudgetProblem.BASE_MISSING,
                            Where.request(),
                            criterion.code() + " ("
                                    + content.receivers().get(i).holder().code() + ")");
                }
            }
        }
    }

    private static Content setting(Content content, SharesRequest.Share share, int year, String pointer) {
        var receiver = Preparing.position(content, share.receiver());
        if (receiver < 0) {
            throw unknown(
                    pointer + "/receiver",
                    new Words("nơi nhận", "receiver"),
                    share.receiver().text());
        }
        var origin = share.originYear() == null ? year : share.originYear();
        var pot = IntStream.range(0, content.pots().size())
                .filter(i -> isOf(content.pots().get(i), share, origin))
                .findFirst()
                .orElseThrow(() -> unknown(pointer + "/line", new Words("khoản phải chia", "pot"), share.line()));
        return content.setting(pot, receiver, share.amount().dong());
    }

    private static boolean isOf(Content.Pot pot, SharesRequest.Share share, int origin) {
        return pot.line().equals(share.line())
                && pot.source().equals(share.source().wireName())
                && pot.nature().equals(share.nature().wireName())
                && pot.originYear() == origin;
    }

    private static ProblemException unknown(String pointer, Words what, String code) {
        return new ProblemException(CommonProblem.UNKNOWN_REFERENCE, Where.body(pointer), what, code, "");
    }

    private static void requireSums(Content content) {
        for (var pot : content.pots()) {
            if (pot.beyond() != 0) {
                throw new ProblemException(
                        BudgetProblem.SHARES_DO_NOT_SUM,
                        Where.body("/shares"),
                        Math.addExact(pot.amount(), pot.beyond()),
                        pot.amount(),
                        Math.negateExact(pot.beyond()));
            }
        }
    }
}
