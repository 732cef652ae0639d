package vn.giamngheo.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import vn.giamngheo.events.LineApplicabilityState;
import vn.giamngheo.platform.reference.LineApplicabilityRows;
import vn.giamngheo.platform.value.AreaCode;

/** Where programme lines apply. */
@ApplicationScoped
class Applicabilities {

    private static final String ROWS = """
            select l.id, l.event_version, l.deleted, l.programme_id, l.line_code, a.area_id, a.valid_from, a.valid_to,
                a.act_number
            from (select * from line_applicability where %s) l
            left join line_applicability_area a on a.applicability_id = l.id
            order by l.id, a.valid_from, a.valid_to, a.act_number, a.area_id
            """;

    @Inject
    Jdbi jdbi;

    private record Row(
            UUID id,
            int version,
            boolean deleted,
            UUID programme,
            String line,
            UUID area,
            LocalDate from,
            LocalDate to,
            String act) {

        static Row of(ResultSet row, StatementContext context) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getInt("event_version"),
                    row.getBoolean("deleted"),
                    row.getObject("programme_id", UUID.class),
                    row.getString("line_code"),
                    row.getObject("area_id", UUID.class),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    row.getString("act_number"));
        }
    }

    /** What the places of one period have in common. */
    private record Span(LocalDate from, LocalDate to, String act) {}

    /** The state of a line as last told; of one of which nothing was told yet: a new one, everywhere. */
    LineApplicabilityState of(UUID programme, String line, UUID newId) {
        return jdbi
                .withHandle(handle ->
                        states(handle.createQuery(ROWS.formatted("programme_id = :programme and line_code = :line"))
                                .bind("programme", programme)
                                .bind("line", line)
                                .map(Row::of)
                                .list()))
                .stream()
                .findFirst()
                .orElseGet(() -> new LineApplicabilityState(newId, 0, false, programme, line, List.of()));
    }

    /** The next states in the order of their ids. */
    List<LineApplicabilityState> page(UUID after, int limit) {
        return jdbi.withHandle(
                handle -> states(handle.createQuery(ROWS.formatted("id > :after order by id limit :limit"))
                        .bind("after", after)
                        .bind("limit", limit)
                        .map(Row::of)
                        .list()));
    }

    /** The codes of the places on a day, in their order. */
    List<AreaCode> codes(List<UUID> areas, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select code from area_period
                        where area_id = any(:areas) and valid_from <= :on and (valid_to is null or valid_to >= :on)
                        order by code
                        """)
                .bindArray("areas", UUID.class, areas.toArray())
                .bind("on", on)
                .mapTo(String.class)
                .map(AreaCode::new)
                .list());
    }

    /** Writes the state in place of the one before. */
    void write(LineApplicabilityState state) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into line_applicability (id, event_version, deleted, programme_id, line_code)
                            values (:id, :eventVersion, :deleted, :programmeId, :lineCode)
                            on conflict (id) do update set event_version = excluded.event_version
                            """).bindMethods(state).execute();
            LineApplicabilityRows.replace(state, handle);
        });
    }

    /** The lines of a programme that apply at listed places only, of which none is the place's. */
    Set<String> elsewhere(UUID programme, Origin place) {
        return listings(programme, place).entrySet().stream()
                .filter(line -> !place.holds(
                        spot -> line.getValue().stream().anyMatch(listing -> listing.isOf(spot, place.on()))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param area null where the line lists none of the places that are asked about */
    private record Listing(String line, UUID area, LocalDate from, LocalDate to) {
        boolean isOf(Origin.Spot spot, LocalDate on) {
            return spot.place().equals(area) && spot.isWithin(from, to, on);
        }
    }

    /** By line. */
    private Map<String, List<Listing>> listings(UUID programme, Origin place) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select l.line_code, a.area_id, a.valid_from, a.valid_to
                        from line_applicability l
                        left join line_applicability_area a on a.applicability_id = l.id and a.area_id = any(:places)
                        where l.programme_id = :programme
                            and exists (select from line_applicability_area one where one.applicability_id = l.id)
                        """)
                .bind("programme", programme)
                .bindArray("places", UUID.class, place.places().toArray())
                .map((row, context) -> new Listing(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .collect(Collectors.groupingBy(Listing::line)));
    }

    private static List<LineApplicabilityState> states(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Applicabilities::state)
                .toList();
    }

    private static LineApplicabilityState state(List<Row> rows) {
        var periods = rows.stream()
                .filter(row -> row.area() != null)
                .collect(Collectors.groupingBy(
                        row -> new Span(row.from(), row.to(), row.act()),
                        LinkedHashMap::new,
                        Collectors.mapping(Row::area, Collectors.toList())));
        var one = rows.get(0);
        return new LineApplicabilityState(
                one.id(), one.version(), one.deleted(), one.programme(), one.line(), periods(periods));
    }

    private static List<LineApplicabilityState.Period> periods(Map<Span, List<UUID>> areas) {
        return areas.entrySet().stream()
                .map(each -> new LineApplicabilityState.Period(
                        each.getKey().from(), each.getKey().to(), each.getKey().act(), each.getValue()))
                .toList();
    }
}
