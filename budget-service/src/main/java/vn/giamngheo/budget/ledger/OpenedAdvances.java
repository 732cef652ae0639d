package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Money;

/** What opening balances state as advanced: it names no contract until one takes it over. */
@ApplicationScoped
public class OpenedAdvances {

    @Inject
    RecordedPapers papers;

    @Inject
    Jdbi jdbi;

    /**
     * Locks the opening balance that an advance is taken from.
     *
     * @param on the day of the advance
     * @throws ProblemException 422 when it is none of the holder's and the programme, was taken back, or is of a later day
     */
    public void require(UUID opening, Holder holder, String programme, LocalDate on) {
        var paper = papers.locked(opening);
        var document = paper.document();
        if (document.kind() != LedgerDocument.Kind.OPENING_BALANCE
                || !document.programmeCode().equals(programme)
                || !Posting.receivers(paper.parts()).contains(holder)
                || papers.isReversed(opening)) {
            throw References.unknown("/opening", new Words("số dư đầu kỳ", "opening balance"), opening.toString(), "");
        }
        if (on.isBefore(document.date())) {
            throw new ProblemException(BudgetProblem.BEFORE_ITS_PAPER, Where.body("/date"), on, document.date());
        }
    }

    /**
     * To be called when a paper has been recorded that takes such an advance.
     *
     * @throws ProblemException 422 when more is taken than was stated
     */
    public void requireCovered(Holder holder, String programme, Purpose purpose, Where where) {
        var left = left(holder, programme, purpose);
        if (left.compareTo(Money.ZERO) < 0) {
            throw new ProblemException(
                    BudgetProblem.NOT_ENOUGH_ADVANCED,
                    where,
                    0,
                    purpose.lineCode(),
                    purpose.source().words(),
                    Money.ZERO.minus(left).dong());
        }
    }

    private Money left(Holder holder, String programme, Purpose purpose) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum(p.amount), 0) from posting p join ledger_document d on d.id = p.document_id
                        where p.effect = 'ADVANCE' and p.contract_id is null and p.giver_id = :holder
                            and p.giver_kind = :kind and d.programme_code = :programme and p.line_code = :line
                            and p.source = :source and p.nature = :nature and p.origin_year = :originYear
                            and p.spending_year = :spendingYear
                        """)
                .bind("holder", holder.id())
                .bind("kind", holder.kind())
                .bind("programme", programme)
                .bind("line", purpose.lineCode())
                .bind("source", purpose.source().name())
                .bind("nature", purpose.nature().name())
                .bind("originYear", purpose.originYear())
                .bind("spendingYear", purpose.spendingYear())
                .mapTo(Long.class)
                .map(Money::of)
                .one());
    }
}
