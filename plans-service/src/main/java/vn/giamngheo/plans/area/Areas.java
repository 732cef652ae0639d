package vn.giamngheo.plans.area;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.value.AreaCode;

@ApplicationScoped
class Areas implements PanacheRepositoryBase<Area, UUID> {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Whether a place has this code on a day of the period; a period without end has none. */
    boolean use(AreaCode code, LocalDate from, LocalDate to) {
        return count(
                        "from Area a join a.periods p where p.code = ?1 and p.validFrom <= ?2"
                                + " and coalesce(p.validTo, ?4) >= ?3",
                        code.text(),
                        to == null ? NEVER : to,
                        from,
                        NEVER)
                > 0;
    }
}
