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
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * For whom the caller speaks: the places of the token and what became them wholly, not what lies below. Only for a place that
 * has ended and left all that it had to nobody, as one that was divided, whoever speaks for the place above it does.
 */
@ApplicationScoped
public class OwnPlaces {

    /** SQL: whether a place has ended and no other one has all of it. */
    private static final String LEFT_TO_NOBODY = """
            not exists (select from area_succession w where w.area_id = %1$s and w.extent = 'whole')
                and not exists (
                    select from area_period l where l.area_id = %1$s
                        and (l.valid_to is null or l.valid_to >= cast(now() at time zone 'Asia/Ho_Chi_Minh' as date)))
            """;

    private static final String SPEAKS = """
            exists (
                with recursive speaks (id, day) as (
                    select cast(%s as uuid), cast(%s as date)
                    union
                    select next.* from speaks cross join lateral (
                        select s.successor_id, s.effective_on from area_succession s
                        where s.area_id = speaks.id and s.extent = 'whole'
                        union all
                        select b.parent_id, speaks.day from area_period b
                        where b.area_id = speaks.id and b.parent_id is not null
                            and b.valid_from <= speaks.day and (b.valid_to is null or b.valid_to >= speaks.day)
                            and %s
                    ) next
                )
                select from speaks where speaks.id = any(:places))
            """;

    private static final String CANDIDATES = """
            with recursive came (id) as (
                select unnest(:places)
                union
                select next.id from came cross join lateral (
                    select s.area_id from area_succession s where s.successor_id = came.id
                    union all
                    select p.area_id from area_period p where p.parent_id = came.id and %s
                ) next (id)
            )
            select id from came
            """.formatted(LEFT_TO_NOBODY.formatted("p.area_id"));

    @Inject
    Jdbi jdbi;

    @Inject
    Caller caller;

    /**
     * SQL: whether the caller, whose places are {@code :places}, speaks for a place as it was on a day.
     *
     * @param place SQL of its id
     * @param day SQL of the day, on which it was there
     */
    public static String speaksFor(String place, String day) {
        return SPEAKS.formatted(place, day, LEFT_TO_NOBODY.formatted("speaks.id"));
    }

    /** @throws ProblemException 403 when the caller does not speak for the place as it was on that day */
    public void require(ReportArea place, LocalDate on, Where where) {
        if (!isOwn(place.id(), on)) {
            throw new ProblemException(CommonProblem.FORBIDDEN_PLACE, where, place.code());
        }
    }

    /** All that it can be: the places of the token, what they came from, wholly or in part, and what was left to them. */
    public List<UUID> candidates() {
        return jdbi.withHandle(handle -> handle.createQuery(CANDIDATES)
                .bindArray("places", UUID.class, caller.areas().toArray())
                .mapTo(UUID.class)
                .list());
    }

    public boolean isOwn(UUID place, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + speaksFor(":place", ":on"))
                .bind("place", place)
                .bind("on", on)
                .bindArray("places", UUID.class, caller.areas().toArray())
                .mapTo(Boolean.class)
                .one());
    }
}
