package vn.giamngheo.budget.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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
}
