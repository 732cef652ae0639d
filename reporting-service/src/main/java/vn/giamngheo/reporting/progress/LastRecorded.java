package vn.giamngheo.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The last figure of an indicator that a place itself has recorded, of the whole place, in the version in force. */
@ApplicationScoped
public class LastRecorded {

    private static final String LAST = """
            select coalesce(v.value,
                case when v.denominator is null then cast(v.numerator as numeric)
                    when v.denominator > 0 then round(v.numerator * 100.0 / v.denominator, 2) end)
            from observation o
            %s
            where not o.deleted and o.area_id = :area and o.indicator_code = :indicator and o.population is null
                and o.period_to <= :asOf
            order by o.period_to desc, o.period_from desc, o.id
            limit 1
            """;

    @Inject
    Jdbi jdbi;

    /**
     * A value, a count, or a rate in percent with two decimals.
     *
     * @param until the last day of its period, and of the versions that count
     */
    public Optional<BigDecimal> of(UUID area, String indicator, LocalDate until) {
        return jdbi.withHandle(
                handle -> InForce.bound(handle.createQuery(LAST.formatted(InForce.version(until))), until)
                        .bind("area", area)
                        .bind("indicator", indicator)
                        .mapTo(BigDecimal.class)
                        .findFirst());
    }
}
