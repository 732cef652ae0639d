package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.value.AreaCode;

/** The plans that others carry out. */
@ApplicationScoped
class ParentPlans {

    @Inject
    Plans plans;

    @Inject
    Places places;

    /** Whether the plan was issued by the place that the code means on that day, or by one above it. */
    boolean isAbove(UUID plan, AreaCode area, LocalDate on) {
        return plans.find("id = ?1 and not deleted", plan)
                .firstResultOptional()
                .filter(Plan::isInForce)
                .flatMap(parent ->
                        places.byCode(area, on).map(place -> places.isWithin(place.id(), List.of(parent.areaId()), on)))
                .orElse(false);
    }
}
