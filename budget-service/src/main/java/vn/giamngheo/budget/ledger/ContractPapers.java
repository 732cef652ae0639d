package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The postings of contracts with the days of their papers. */
@ApplicationScoped
public class ContractPapers {

    @Inject
    EntityManager entities;

    /** A posting, by the day of its paper. */
    public record Dated(LocalDate date, Posting posting) {}

    /** By day. */
    public List<Dated> of(UUID contract) {
        return entities.createQuery("""
                        select d.date, p from Posting p join LedgerDocument d on d.id = p.documentId
                        where p.contractId = :contract order by d.date, p.id
                        """, Object[].class)
                .setParameter("contract", contract)
                .getResultStream()
                .map(row -> new Dated((LocalDate) row[0], (Posting) row[1]))
                .toList();
    }
}
