package vn.giamngheo.reporting.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.reporting.figure.ReportArea;

/** For whom the caller speaks: the places of the token and what became them wholly, not what lies below. */
@ApplicationScoped
public class OwnPlaces {

    @Inject
    Jdbi jdbi;

    @Inject
    Caller caller;

    /** @throws ProblemException 403 when the caller does not speak for the place as it was on that day */
    public void require(ReportArea place, LocalDate on, Where where) {
        if (!isOwn(place.id(), on)) {
            throw new ProblemException(CommonProblem.FORBIDDEN_PLACE, where, place.code());
        }
    }

    /** All that it can be: the places of the token, and what they came from, wholly or in part. */
    public List<UUID> candidates() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive came (id) as (
                            select unnest(:places)
                            union
                            select s.area_id from area_succession s join came on came.id = s.successor_id
                        )
                        select id from came
                        """)
                .bindArray("places", UUID.class, caller.areas().toArray())
                .mapTo(UUID.class)
                .list());
    }

    public boolean isOwn(UUID place, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(Reach.up(":place", ":on") + """
                        select exists (select from up where id = any(:places) and not climbed and not divided)
                        """)
                .bind("place", place)
                .bind("on", on)
                .bindArray("places", UUID.class, caller.areas().toArray())
                .mapTo(Boolean.class)
                .one());
    }
}
