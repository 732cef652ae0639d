package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * A signed act decides once: a paper that says to the đồng what another has recorded under the act is the same paper, sent
 * again under another key. What one act decides in several papers differs in its lines.
 */
@ApplicationScoped
class RecordedOnce {

    @Inject
    Locks locks;

    @Inject
    Postings postings;

    @Inject
    Jdbi jdbi;

    /**
     * Waits for whoever records another paper of the act.
     *
     * @throws ProblemException 409 when the same paper stands already; it names the earlier one
     */
    void require(LedgerDocument document, Act act, List<Posting> parts) {
        if (document.kind().isDecided() && document.reversesId() == null && act != null && act.signed()) {
            GiversAct.of(document, act).ifPresent(under -> require(under, document, act, parts));
        }
    }

    private void require(GiversAct under, LedgerDocument document, Act act, List<Posting> parts) {
        locks.take(under.lock());
        var figures = figures(parts);
        standing(under, document, act).stream()
                .filter(earlier -> figures.equals(figures(postings.of(earlier))))
                .findFirst()
                .ifPresent(earlier -> {
                    throw new ProblemException(
                            BudgetProblem.PAPER_RECORDED_ALREADY, Where.body("/act/number"), act.number(), earlier);
                });
    }

    private static List<String> figures(List<Posting> parts) {
        return parts.stream()
                .map(posting -> posting.figure().toString())
                .sorted()
                .collect(Collectors.toList());
    }

    /** Papers that decide the same under the act and were not taken back. */
    private List<UUID> standing(GiversAct under, LedgerDocument document, Act act) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.id from ledger_document d join act a on a.id = d.act_id
                        where d.act_key = :number and d.programme_code = :programme and d.year = :year and d.kind = :kind
                            and d.giver_id is not distinct from :giver and d.giver_kind is not distinct from :giverKind
                            and d.decision is not distinct from :decision and d.revision is not distinct from :revision
                            and a.issuer = :issuer and a.issued_on = :issuedOn
                            and not exists (select from ledger_document b where b.reverses_id = d.id)
                        order by d.id
                        """)
                .bind("number", under.number())
                .bind("programme", under.programme())
                .bind("year", under.year())
                .bind("kind", document.kind().name())
                .bind("giver", under.giver() == null ? null : under.giver().id())
                .bind("giverKind", under.giver() == null ? null : under.giver().kind())
                .bind(
                        "decision",
                        document.decision() == null ? null : document.decision().name())
                .bind("revision", document.revision())
                .bind("issuer", act.issuer().strip())
                .bind("issuedOn", act.issuedOn().text())
                .mapTo(UUID.class)
                .list());
    }
}
