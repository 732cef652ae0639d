package vn.giamngheo.indicators.observation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Observations implements PanacheRepositoryBase<Observation, UUID> {

    boolean overlaps(ObservationRequest request, UUID areaId) {
        return count(
                        "indicatorCode = ?1 and areaId = ?2 and periodFrom <= ?3 and periodTo >= ?4",
                        request.indicator(),
                        areaId,
                        request.periodTo(),
                        request.periodFrom())
                > 0;
    }
}
