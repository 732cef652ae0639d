package vn.giamngheo.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What holds at a place: the number of each line that it runs; null for a line without one. */
    Map<String, String> holding(UUID programme, Origin place) {
        var said = said(programme, place);
        return place.nearest(spot -> numbers(said, spot, place.on())).orElse(Map.of());
    }

    /** What a place has said, of any day. */
    private record Said(UUID area, LocalNumber number) {}

    private List<Said> said(UUID programme, Origin place) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select area_id, line_code, local_number, valid_from, valid_to, act_number from local_number
                        where programme_id = :programme and area_id = any(:places)
                        """)
                .bind("programme", programme)
                .bindArray("places", UUID.class, place.places().toArray())
                .map((row, context) -> new Said(row.getObject("area_id", UUID.class), read(row, context)))
                .list());
    }

    private static Optional<Map<String, String>> numbers(List<Said> said, Origin.Spot spot, LocalDate on) {
        var numbers = new HashMap<String, String>();
        said.stream()
                .filter(each -> each.area().equals(spot.place()))
                .map(Said::number)
                .filter(number -> spot.isWithin(number.validFrom(), number.validTo(), on))
                .forEach(number -> numbers.put(number.line(), number.number()));
        return Optional.<Map<String, String>>of(numbers).filter(found -> !found.isEmpty());
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
