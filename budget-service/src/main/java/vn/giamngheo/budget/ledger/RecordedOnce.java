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
 * A signed act decides once, and a voucher of the treasury pays once: a paper that says to the đồng what another has
 * recorded under the act or voucher is the same paper, sent again under another key. What one act decides in several papers
 * differs in its lines, what one voucher pays in several in its payee, stage or note.
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
     * Waits for whoever records another paper of the act or voucher.
     *
     * @throws ProblemException 409 when the same paper stands already; it names the earlier one
     */
    void require(LedgerDocument document, Act act, List<Posting> parts) {
        if (document.kind().isDecided() && document.reversesId() == null && act != null && act.signed()) {
            GiversAct.of(document, act).ifPresent(under -> require(under, document, act, parts));
        } else if (document.isPaidByVoucher()) {
            requireVoucher(document, parts);
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

    private void requireVoucher(LedgerDocument document, List<Posting> parts) {
        var voucher = ActNumber.key(document.voucher());
        locks.take(List.of(String.join("|", "voucher", document.giver().id().toString(), voucher)));
        paid(voucher, document, parts.get(0).stage()).stream()
                .filter(earlier -> figures(parts).equals(figures(postings.of(earlier))))
                .findFirst()
                .ifPresent(earlier -> {
                    throw new ProblemException(
                            BudgetProblem.VOUCHER_RECORDED_ALREADY,
                            Where.body("/voucher"),
                            document.voucher(),
                            document.date(),
                            earlier);
                });
    }

    /** Payments by a voucher that say the same and were not taken back. */
    private List<UUID> paid(String voucher, LedgerDocument document, Integer stage) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.id from ledger_document d
                        where number_key(d.voucher) = :voucher and d.kind = :kind and d.programme_code = :programme
                            and d.year = :year and d.date = :date and d.giver_id = :giver and d.giver_kind = :giverKind
                            and number_key(coalesce(d.payee, '')) = :payee and number_key(coalesce(d.note, '')) = :note
                            and d.contract_id is not distinct from :contract
                            and exists (select from posting p where p.document_id = d.id
                                and p.stage is not distinct from :stage)
                            and not exists (select from ledger_document b where b.reverses_id = d.id)
                        order by d.id
                        """)
                .bind("voucher", voucher)
                .bind("kind", document.kind().name())
                .bind("programme", document.programmeCode())
                .bind("year", document.year())
                .bind("date", document.date())
                .bind("giver", document.giver().id())
                .bind("giverKind", document.giver().kind())
                .bind("payee", key(document.payee()))
                .bind("note", key(document.note()))
                .bind("contract", document.contractId())
                .bind("stage", stage)
                .mapTo(UUID.class)
                .list());
    }

    private static String key(String words) {
        return words == null ? "" : ActNumber.key(words);
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
