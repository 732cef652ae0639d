package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.place.Places;

/** The acts by which a budget year that was settled may change: amendments of its settlements. */
@ApplicationScoped
class AdjustingActs {

    @Inject
    Holders holders;

    @Inject
    Places places;

    @Inject
    Jdbi jdbi;

    /**
     * Whether a number is that of the paper's own act, or of a signed act that changes what was settled of the programme and
     * year by the holder's place or one above it.
     *
     * @param own null for a paper that rests on none
     */
    boolean knows(LedgerDocument document, Holder holder, int year, Act own) {
        var number = ActNumber.key(document.adjusts());
        return ActNumber.key(own).filter(number::equals).isPresent()
                || places.isWithin(
                        holders.placeOf(holder), adjusted(number, document.programmeCode(), year), document.date());
    }

    /** The places of whose settlements an act of the number changes what was settled. */
    private List<UUID> adjusted(String number, String programme, int year) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select s.holder_kind as kind, s.holder_id as id
                        from settlement s
                            join act_link l on l.subject_kind = 'settlement' and l.subject_id = s.id
                            join act a on a.id = l.act_id
                        where s.programme_code = :programme and s.spending_year = :year
                            and (l.role = 'AMENDMENT' or s.adjusts is not null)
                            and number_key(a.number) = :number and a.issued_on is not null
                        """)
                .bind("programme", programme)
                .bind("year", year)
                .bind("number", number)
                .map(ConstructorMapper.of(Holder.class))
                .stream()
                .map(holders::placeOf)
                .distinct()
                .toList());
    }
}
