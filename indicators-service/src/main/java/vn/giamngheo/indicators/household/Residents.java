package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which households lived in a village on a day; it names nobody. */
@ApplicationScoped
public class Residents {

    @Inject
    Jdbi jdbi;

    /** By their numbers. */
    public List<UUID> of(UUID village, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select h.id from household_residence r join household h on h.id = r.household_id
                        where r.village_id = :village and r.valid_from <= :on
                            and (r.valid_to is null or r.valid_to >= :on)
                        order by h.code
                        """)
                .bind("village", village)
                .bind("on", on)
                .mapTo(UUID.class)
                .list());
    }
}
