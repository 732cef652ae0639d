package vn.giamngheo.plans.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Who reports to whom, over all agencies. */
@ApplicationScoped
class Reporting {

    /** Any number, the same for every instance. */
    private static final long LOCK = 7_209_513_011L;

    @Inject
    Jdbi jdbi;

    /** Lets one transaction at a time change duties: what is unique or without a circle is so among all agencies. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock() {
        jdbi.useHandle(handle -> handle.execute("select pg_advisory_xact_lock(?)", LOCK));
    }

    /**
     * The first day on which whoever is reported to reports, over others or at once, to the agency itself.
     *
     * @param code of the agency
     */
    Optional<LocalDate> circle(String code, ReportsTo reportsTo) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive up (code, days) as (
                            select cast(:to as text), daterange(:from, :until, '[]')
                            union
                            select r.agency_code, up.days * daterange(r.valid_from, r.valid_to, '[]')
                            from up join agency a on a.code = up.code and not a.deleted
                            join agency_reports_to r on r.agency_id = a.id
                            where up.code <> :code and up.days && daterange(r.valid_from, r.valid_to, '[]')
                        )
                        select lower(days) from up where code = :code order by 1 limit 1
                        """)
                .bind("code", code)
                .bind("to", reportsTo.agency())
                .bind("from", reportsTo.validFrom())
                .bind("until", reportsTo.validTo())
                .mapTo(LocalDate.class)
                .findFirst());
    }
}
