package vn.giamngheo.budget.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

@ApplicationScoped
class Documents implements PanacheRepositoryBase<LedgerDocument, UUID> {

    /** @throws ProblemException 404 when there is no such document of that kind */
    LedgerDocument existing(UUID id, LedgerDocument.Kind kind) {
        return findByIdOptional(id)
                .filter(found -> found.kind() == kind)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /**
     * The same, locked for this transaction, so that only one takes it back at a time.
     *
     * @throws ProblemException 404 when there is no such document
     */
    LedgerDocument locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** By which document each of these was taken back; those that stand are not in it. */
    Map<UUID, UUID> reversalsOf(Collection<UUID> ids) {
        return list("reversesId in ?1", ids).stream()
                .collect(Collectors.toMap(LedgerDocument::reversesId, LedgerDocument::id));
    }

    /** What gave some of a document back or took it back, and what took back that, in the order of recording. */
    List<LedgerDocument> following(UUID id) {
        return list("""
                reversesId = ?1 or refunds = ?1
                    or reversesId in (select d.id from LedgerDocument d where d.refunds = ?1)
                order by recordedAt, id
                """, id);
    }
}
