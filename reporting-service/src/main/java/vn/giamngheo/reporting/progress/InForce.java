package vn.giamngheo.reporting.progress;

import java.time.LocalDate;
import java.util.Objects;

/**
 * SQL of which version of an observation counts on a day: the last of those in force, and only where none is, the last
 * of those known. What was told before there were versions is known always, and in force never.
 */
final class InForce {

    /** To be joined to an observation {@code o}; needs {@code :asOf}. */
    static final String VERSION = """
            join lateral (
                select v.number, v.numerator, v.denominator, v.value, v.source,
                    case when v.approved_on <= :asOf then v.approved_on end as approved_on
                from observation_version v
                where v.observation_id = o.id and (v.stated_on is null or v.stated_on <= :asOf)
                order by (v.approved_on is not null and v.approved_on <= :asOf) desc, v.number desc
                limit 1
            ) v on true
            """;

    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private InForce() {}

    /** @param asOf null for all that is known */
    static LocalDate day(LocalDate asOf) {
        return Objects.requireNonNullElse(asOf, ALWAYS);
    }
}
