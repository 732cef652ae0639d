package vn.giamngheo.budget.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.ActDay;
import vn.giamngheo.budget.ledger.ClosingYear;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.OriginYear;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.events.SettlementRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;

/**
 * Records the settlement of a budget year as its act says it, and closes the year of that holder and programme, of all its
 * lines; a later act may adjust it. What is settled and was not paid, or the other way round, becomes a finding.
 */
@ApplicationScoped
class Settling {

    /** The kind of its {@link Subject}. */
    static final String KIND = "settlement";

    @Inject
    ClosingYear closing;

    @Inject
    Holders holders;

    @Inject
    DocumentRules rules;

    @Inject
    References references;

    @Inject
    LineScope lineScope;

    @Inject
    Settlements settlements;

    @Inject
    SettledDifferences differences;

    @Inject
    SettledEarly early;

    @Inject
    Acts acts;

    @Inject
    Outbox outbox;

    Settlement.View settle(SettlementRequest request) {
        var holder = holders.own(request.holder(), request.date(), "/holder").holder();
        lineScope.require(request.programme(), null, Where.body("/programme"));
        rules.check(request.date());
        ActDay.require(request.act());
        requireOver(request);
        var parts = parts(request);
        closing.lock(holder, request.programme(), request.year());
        var paid = closing.paid(holder, request.programme(), request.year());
        var adjusted = Optional.ofNullable(request.adjusts()).map(id -> adjusted(request, holder));
        var settlement = settlement(request, holder, parts);
        if (!settlements.insert(settlement)) {
            throw new ProblemException(
                    BudgetProblem.YEAR_CLOSED,
                    Where.body("/year"),
                    String.valueOf(request.year()),
                    request.programme());
        }
        adjusted.ifPresent(differences::forget);
        adjusted.ifPresent(early::forget);
        differences.check(settlement, paid);
        early.check(settlement, request.act());
        outbox.publish(Topics.SETTLEMENTS, SettlementRecorded.TYPE, settlement.fact());
        return settlement.view(request.act());
    }

    private Settlement settlement(SettlementRequest request, Holder holder, Map<Purpose, Money> parts) {
        var id = Ids.next();
        var act = acts.record(request.act(), ActRole.DECISION, new Subject(KIND, id));
        return new Settlement(
                id,
                request.programme(),
                holder,
                request.year(),
                request.date(),
                act,
                request.act().number(),
                request.note(),
                request.adjusts(),
                null,
                parts);
    }

    /** The one in force; the year is locked. */
    private Settlement adjusted(SettlementRequest request, Holder holder) {
        var adjusted = settlements
                .byId(request.adjusts())
                .filter(found -> found.holder().equals(holder)
                        && found.programmeCode().equals(request.programme())
                        && found.year() == request.year())
                .orElseThrow(() -> References.unknown(
                        "/adjusts",
                        new Words("quyết toán", "settlement"),
                        request.adjusts().toString(),
                        ""));
        if (adjusted.adjustedBy() != null) {
            throw new ProblemException(BudgetProblem.SETTLEMENT_ADJUSTED_ALREADY, Where.body("/adjusts"));
        }
        if (request.date().isBefore(adjusted.date())) {
            throw new ProblemException(
                    BudgetProblem.BEFORE_ITS_PAPER, Where.body("/date"), request.date(), adjusted.date());
        }
        return adjusted;
    }

    private static void requireOver(SettlementRequest request) {
        if (!request.date().isAfter(Period.year(request.year()).to())) {
            throw new ProblemException(
                    BudgetProblem.YEAR_NOT_OVER, Where.body("/year"), String.valueOf(request.year()), request.date());
        }
    }

    private Map<Purpose, Money> parts(SettlementRequest request) {
        var lines = references.lines(request.programme(), "/programme");
        var parts = new LinkedHashMap<Purpose, Money>();
        for (var i = 0; i < request.parts().size(); i++) {
            var part = request.parts().get(i);
            if (!lines.contains(part.line())) {
                throw new ProblemException(
                        CommonProblem.UNKNOWN_REFERENCE,
                        Where.body("/parts/" + i + "/line"),
                        new Words("dự án, tiểu dự án", "programme line"),
                        part.line(),
                        "");
            }
            OriginYear.require(part.purpose(request.year()), "/parts/" + i);
            if (parts.put(part.purpose(request.year()), part.amount()) != null) {
                throw new ProblemException(BudgetProblem.NAMED_TWICE, Where.body("/parts/" + i), part.line());
            }
        }
        requireSum(request, Money.sum(parts.values()));
        return parts;
    }

    private static void requireSum(SettlementRequest request, Money sum) {
        if (!sum.equals(request.total())) {
            throw new ProblemException(
                    BudgetProblem.PARTS_DO_NOT_SUM,
                    Where.body("/total"),
                    sum.dong(),
                    request.total().dong(),
                    request.total().minus(sum).dong());
        }
    }
}
