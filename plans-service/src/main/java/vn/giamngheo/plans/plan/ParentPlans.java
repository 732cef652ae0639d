package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.value.AreaCode;

/** The plans that others carry out. */
@ApplicationScoped
class ParentPlans {

    @Inject
    Plans plans;

    @Inject
    Places places;

    @Inject
    Jdbi jdbi;

    /** Whether the first plan is the second one, or carries it out, or carries out one that does. */
    boolean carriesOut(UUID plan, UUID other) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive up (id) as (
                            select cast(:plan as uuid)
                            union
                            select p.parent_id from plan p join up on up.id = p.id where p.parent_id is not null
                        )
                        select exists (select from up where id = :other)
                        """)
                .bind("plan", plan)
                .bind("other", other)
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether the plan was issued by the place that the code means on that day, or by one above it, or one of them had taken it over. */
    boolean isAbove(UUID plan, AreaCode area, LocalDate on) {
        return plans.find("id = ?1 and not deleted", plan)
                .firstResultOptional()
                .filter(Plan::isInForce)
                .flatMap(parent ->
                        places.byCode(area, on).map(place -> places.isWithin(place.id(), parent.placesOn(on), on)))
                .orElse(false);
    }
}
