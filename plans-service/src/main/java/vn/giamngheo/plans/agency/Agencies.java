package vn.giamngheo.plans.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Agencies implements PanacheRepositoryBase<Agency, UUID> {

    /**
     * The agencies of a place on a day, by code.
     *
     * @param after the code to go on after; empty for the first ones
     */
    List<Agency> of(UUID areaId, LocalDate on, String after, int limit) {
        return find(
                        "areaId = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2) and not deleted"
                                + " and code > ?3 order by code",
                        areaId,
                        on,
                        after)
                .page(0, limit)
                .list();
    }
}
