package vn.giamngheo.budget.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.OriginYear;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.value.Money;

/** Reads what a request proposes, and divides it as soon as all bases are known. */
@ApplicationScoped
class Preparing {

    /** An allocation holds no more. */
    private static final int MOST_SHARES = 400;

    @Inject
    LineScope lineScope;

    @Inject
    Holders holders;

    Proposal prepare(UUID id, ProposalRequest request) {
        var giver = holders.own(request.giver(), request.date(), "/giver");
        requireBearable(request);
        var content = new Content(
                request.title(),
                party(giver, request.giver()),
                request.unit().wireName(),
                criteria(request),
                receivers(request, giver),
                pots(request));
        return new Proposal(
                id, giver.place().id(), request.date(), request.programme(), request.year(), divided(content), null);
    }

    /** @throws ProblemException 422 when all bases are known and nobody has a point */
    static Content divided(Content content) {
        var pointless = content.isComplete()
                && content.receivers().stream()
                        .noneMatch(
                                receiver -> receiver.points(content.criteria()).signum() > 0);
        if (pointless) {
            throw new ProblemException(
                    BudgetProblem.NOTHING_TO_DIVIDE_BY,
                    Where.body("/receivers"),
                    content.pots().get(0).amount());
        }
        return content.computed();
    }

    private static void requireBearable(ProposalRequest request) {
        if (request.receivers().size() * request.pots().size() > MOST_SHARES) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    Where.body("/receivers"),
                    new Words(
                            "nhiều nhất " + MOST_SHARES + " phần chia (nơi nhận × khoản)",
                            MOST_SHARES + " shares at most (receivers × pots)"));
        }
    }

    private static List<Content.Criterion> criteria(ProposalRequest request) {
        var seen = new HashSet<String>();
        var criteria = new ArrayList<Content.Criterion>();
        for (var i = 0; i < request.criteria().size(); i++) {
            var each = request.criteria().get(i);
            requireFirst(seen.add(each.code()), "/criteria/" + i + "/code", each.code());
            criteria.add(new Content.Criterion(each.code(), each.name(), each.coefficient()));
        }
        return criteria;
    }

    private List<Content.Receiver> receivers(ProposalRequest request, Holders.Placed giver) {
        var seen = new HashSet<Object>();
        var receivers = new ArrayList<Content.Receiver>();
        for (var i = 0; i < request.receivers().size(); i++) {
            var each = request.receivers().get(i);
            var pointer = "/receivers/" + i;
            var placed = holders.existing(each.holder(), request.date(), pointer + "/holder");
            if (placed.holder().equals(giver.holder())) {
                throw new ProblemException(BudgetProblem.GIVER_IS_RECEIVER, Where.body(pointer + "/holder"));
            }
            requireFirst(
                    seen.add(placed.holder()),
                    pointer + "/holder",
                    each.holder().text());
            receivers.add(new Content.Receiver(party(placed, each.holder()), bases(each, request, pointer)));
        }
        return receivers;
    }

    private static Map<String, BigDecimal> bases(
            ProposalRequest.Receiver receiver, ProposalRequest request, String at) {
        var bases = receiver.bases() == null ? Map.<String, BigDecimal>of() : receiver.bases();
        bases.keySet().stream()
                .filter(code -> request.criteria().stream()
                        .noneMatch(criterion -> criterion.code().equals(code)))
                .findFirst()
                .ifPresent(code -> {
                    throw unknownCriterion(at + "/bases", code);
                });
        return new TreeMap<>(bases);
    }

    static ProblemException unknownCriterion(String pointer, String code) {
        return new ProblemException(
                CommonProblem.UNKNOWN_REFERENCE, Where.body(pointer), new Words("tiêu chí", "criterion"), code, "");
    }

    private List<Content.Pot> pots(ProposalRequest request) {
        var seen = new HashSet<Object>();
        var pots = new ArrayList<Content.Pot>();
        for (var i = 0; i < request.pots().size(); i++) {
            var each = request.pots().get(i);
            lineScope.requireExisting(request.programme(), each.line(), "/pots/" + i + "/line");
            requireUnits(each.amount(), request.unit(), "/pots/" + i + "/amount");
            var origin = each.originYear() == null ? request.year() : each.originYear();
            OriginYear.require(
                    new Purpose(each.line(), each.source(), each.nature(), origin, request.year()), "/pots/" + i);
            var pot = new Content.Pot(
                    each.line(),
                    each.source().wireName(),
                    each.nature().wireName(),
                    origin,
                    each.amount().dong(),
                    null);
            var purpose = List.of(pot.line(), pot.source(), pot.nature(), pot.originYear());
            requireFirst(seen.add(purpose), "/pots/" + i, each.line());
            pots.add(pot);
        }
        return pots;
    }

    private static void requireUnits(Money amount, Unit unit, String pointer) {
        if (!amount.isAboveZero()) {
            throw new ProblemException(BudgetProblem.AMOUNT_NOT_ABOVE_ZERO, Where.body(pointer));
        }
        if (amount.dong() % unit.amount().dong() != 0) {
            throw new ProblemException(
                    BudgetProblem.AMOUNT_NOT_IN_UNIT,
                    Where.body(pointer),
                    amount.dong(),
                    unit.amount().dong());
        }
    }

    private static void requireFirst(boolean first, String pointer, String name) {
        if (!first) {
            throw new ProblemException(BudgetProblem.NAMED_TWICE, Where.body(pointer), name);
        }
    }

    private static Content.Party party(Holders.Placed placed, HolderRef ref) {
        return new Content.Party(placed.holder().kind(), placed.holder().id(), ref.text());
    }

    /** Where a receiver stands in a proposal; -1 when it does not. */
    static int position(Content content, HolderRef ref) {
        var kind = ref.area() == null ? "agency" : "area";
        return IntStream.range(0, content.receivers().size())
                .filter(i -> content.receivers().get(i).holder().kind().equals(kind)
                        && content.receivers().get(i).holder().code().equals(ref.text()))
                .findFirst()
                .orElse(-1);
    }
}
