package vn.giamngheo.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Which lines places run, and how they number them. */
@ApplicationScoped
class LocalNumbers {

    @Inject
    Jdbi jdbi;

    /** What a place says itself, of all days, in the order in which it was given. */
    List<LocalNumber> of(UUID programme, UUID area) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select line_code, local_number, valid_from, valid_to, act_number from local_number
                        where programme_id = :programme and area_id = :area order by position
                        """)
                .bind("programme", programme)
                .bind("area", area)
                .map(LocalNumbers::read)
                .list());
    }

    /** What holds at a place on a day: what it says itself, else the nearest place above that says anything. */
    List<LocalNumber> holding(UUID programme, UUID area, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(PlacesAbove.WITH + """
                        , said as (
                            select n.*, up.height from local_number n join up on up.id = n.area_id
                            where n.programme_id = :programme
                                and n.valid_from <= :on and (n.valid_to is null or n.valid_to >= :on)
                        )
                        select line_code, local_number, valid_from, valid_to, act_number from said
                        where height = (select min(height) from said)
                        """)
                .bind("programme", programme)
                .bind("area", area)
                .bind("on", on)
                .map(LocalNumbers::read)
                .list());
    }

    void replace(UUID programme, UUID area, List<LocalNumber> numbers) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from local_number where programme_id = ? and area_id = ?", programme, area);
            var batch = handle.prepareBatch("""
                    insert into local_number (programme_id, area_id, position, line_code, local_number, valid_from,
                        valid_to, act_number)
                    values (:programme, :area, :position, :line, :number, :from, :to, :act)
                    """);
            for (var position = 0; position < numbers.size(); position++) {
                var number = numbers.get(position);
                batch.bind("programme", programme)
                        .bind("area", area)
                        .bind("position", position)
                        .bind("line", number.line())
                        .bind("number", number.number())
                        .bind("from", number.validFrom())
                        .bind("to", number.validTo())
                        .bind("act", number.act())
                        .add();
            }
            batch.execute();
        });
    }

    private static LocalNumber read(ResultSet row, StatementContext context) throws SQLException {
        return new LocalNumber(
                row.getString("line_code"),
                row.getString("local_number"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("act_number"));
    }
}
