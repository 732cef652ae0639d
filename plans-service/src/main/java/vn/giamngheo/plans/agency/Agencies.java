package vn.giamngheo.plans.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Agencies implements PanacheRepositoryBase<Agency, UUID> {

    /** The agencies of a place on a day, by code. */
    List<Agency> of(UUID areaId, LocalDate on) {
        return list("areaId = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2) order by code", areaId, on);
    }
}
