package vn.giamngheo.reporting.progress;

import java.time.LocalDate;
import org.jdbi.v3.core.statement.Query;

/**
 * SQL of which version of an observation counts on a day: the last of those in force, and only where none is, the last
 * of those known. What was told before there were versions is known from the end of its period, and in force never.
 */
final class InForce {

    /** The one that stands with the observation itself. */
    private static final String LAST = """
            cross join lateral (
                select o.version as number, o.numerator, o.denominator, o.value, o.source, o.approved_on
            ) v
            """;

    private static final String OF_A_DAY = """
            join lateral (
                select v.number, v.numerator, v.denominator, v.value, v.source,
                    case when v.approved_on <= :asOf then v.approved_on end as approved_on
                from observation_version v
                where v.observation_id = o.id and coalesce(v.stated_on, o.period_to) <= :asOf
                order by (v.approved_on is not null and v.approved_on <= :asOf) desc, v.number desc
                limit 1
            ) v on true
            """;

    private InForce() {}

    /**
     * To be joined to an observation {@code o}; to be bound by {@link #bound}.
     *
     * @param asOf null for all that is known
     */
    static String version(LocalDate asOf) {
        return asOf == null ? LAST : OF_A_DAY;
    }

    static Query bound(Query query, LocalDate asOf) {
        return asOf == null ? query : query.bind("asOf", asOf);
    }
}
