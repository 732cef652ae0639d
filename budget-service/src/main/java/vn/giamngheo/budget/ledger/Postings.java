package vn.giamngheo.budget.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Postings implements PanacheRepositoryBase<Posting, UUID> {

    List<Posting> of(UUID document) {
        return list("documentId = ?1 order by position", document);
    }

    List<Posting> ofAll(List<UUID> documents) {
        return list("documentId in ?1 order by documentId, position", documents);
    }
}
