package vn.giamngheo.budget.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.Guard;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * What is reserved for funding requests, added up from the postings of the papers that name them, and the guard of it:
 * nobody takes more than is kept there.
 */
@ApplicationScoped
public class ReservedMoney implements Guard {

    @Inject
    Jdbi jdbi;

    @Inject
    Answers answers;

    @Inject
    FundingRequests requests;

    @Override
    public void check(LedgerDocument document, List<Posting> parts, Where where) {
        if (document.fundingRequestId() != null) {
            answers.lockedTo(document.fundingRequestId());
            var before = of(document.fundingRequestId());
            before.with(parts).forEachBelowZero((account, left) -> {
                var was = before.accounts().getOrDefault(account, Money.ZERO);
                throw new ProblemException(
                        BudgetProblem.NOT_ENOUGH_RESERVED,
                        where,
                        was.dong(),
                        account.purpose().lineCode(),
                        account.purpose().source().words(),
                        was.minus(left).dong());
            });
        }
    }

    /**
     * Has a contract take the reserved money of a request; locked, so that it is not released meanwhile.
     *
     * @throws ProblemException 422 when nothing is reserved by such a request of the holder and the programme, 409 when it
     *     was cancelled
     */
    public void require(UUID id, Holder holder, String programme, String pointer) {
        var request = requests.byId(id)
                .filter(found -> found.holder().equals(holder))
                .filter(found -> found.programmeCode().equals(programme))
                .filter(found ->
                        answers.lockedTo(id).filter(Answer::isCommitted).isPresent())
                .orElseThrow(() -> References.unknown(
                        pointer,
                        new Words("đề nghị cấp vốn", "funding request"),
                        id.toString(),
                        "(" + programme + ")"));
        if (request.isCancelled()) {
            throw new ProblemException(BudgetProblem.FUNDING_CANCELLED, Where.body(pointer));
        }
    }

    /** What comes out of the reserve as it comes under a contract; no balance changes by the two. */
    public static Posting taking(Holder holder, Purpose purpose, Money amount) {
        return Posting.committing(holder, purpose, Money.ZERO.minus(amount));
    }

    /** What is kept for each of several requests, in all; those for which nothing ever was are not in it. */
    Map<UUID, Money> totals(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.funding_request_id, sum(p.amount) as reserved
                        from ledger_document d join posting p on p.document_id = d.id and p.contract_id is null
                        where d.funding_request_id = any(:ids)
                        group by d.funding_request_id
                        """)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) ->
                        Map.entry(row.getObject("funding_request_id", UUID.class), Money.of(row.getLong("reserved"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Reserve of(UUID request) {
        var accounts = new LinkedHashMap<Reserve.Account, Money>();
        sums(request).forEach(sum -> accounts.put(sum.getKey(), sum.getValue()));
        return new Reserve(accounts);
    }

    private List<Map.Entry<Reserve.Account, Money>> sums(UUID request) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.giver_kind, p.giver_id, p.line_code, p.source, p.nature, p.origin_year, p.spending_year,
                            sum(p.amount) as reserved
                        from ledger_document d join posting p on p.document_id = d.id and p.contract_id is null
                        where d.funding_request_id = :request
                        group by p.giver_kind, p.giver_id, p.line_code, p.source, p.nature, p.origin_year, p.spending_year
                        order by p.spending_year, p.line_code, p.source, p.nature, p.origin_year
                        """)
                .bind("request", request)
                .map((row, context) -> Map.entry(
                        new Reserve.Account(
                                new Holder(row.getString("giver_kind"), row.getObject("giver_id", UUID.class)),
                                new Purpose(
                                        row.getString("line_code"),
                                        Source.valueOf(row.getString("source")),
                                        Nature.valueOf(row.getString("nature")),
                                        row.getInt("origin_year"),
                                        row.getInt("spending_year"))),
                        Money.of(row.getLong("reserved"))))
                .list());
    }
}
