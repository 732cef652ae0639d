package vn.giamngheo.budget.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Documents implements PanacheRepositoryBase<LedgerDocument, UUID> {}
