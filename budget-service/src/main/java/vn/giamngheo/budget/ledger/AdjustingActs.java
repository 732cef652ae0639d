package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.act.Act;

/** The acts by which a budget year that was settled may change: amendments of its settlements. */
@ApplicationScoped
class AdjustingActs {

    @Inject
    Jdbi jdbi;

    /**
     * Whether a number is that of an act that changes what was settled of a programme and year by any holder, or of the
     * paper's own act.
     *
     * @param own null for a paper that rests on none
     */
    boolean knows(String number, String programme, int year, Act own) {
        var key = ActNumber.key(number);
        return ActNumber.key(own).filter(key::equals).isPresent() || isRecorded(key, programme, year);
    }

    private boolean isRecorded(String key, String programme, int year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                            select from settlement s
                                join act_link l on l.subject_kind = 'settlement' and l.subject_id = s.id
                                join act a on a.id = l.act_id
                            where s.programme_code = :programme and s.spending_year = :year
                                and (l.role = 'AMENDMENT' or s.adjusts is not null)
                                and number_key(a.number) = :number)
                        """)
                .bind("programme", programme)
                .bind("year", year)
                .bind("number", key)
                .mapTo(Boolean.class)
                .one());
    }
}
