package vn.giamngheo.indicators.scoresheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.indicators.classification.Settlement;

/** The table {@code score_sheet}. */
@ApplicationScoped
class Sheets {

    private static final String ROW = """
            select b.id, b.standard_id, s.code as standard, b.area_id, b.settlement, b.version, b.valid_from,
                b.items::text as items, b.act_id
            from score_sheet b join poverty_standard s on s.id = b.standard_id
            """;

    /** Of a place and what it lies in on the day, the nearest first. */
    private static final String ABOVE = """
            with recursive above (id, steps) as (
                select cast(:area as uuid), 0
                union
                select p.parent_id, a.steps + 1 from area_period p join above a on a.id = p.area_id
                where p.parent_id is not null and p.valid_from <= :on and (p.valid_to is null or p.valid_to >= :on)
            )
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper mapper;

    void insert(SheetRow sheet) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into score_sheet
                            (id, standard_id, area_id, settlement, version, valid_from, items, act_id)
                        values (:id, :standardId, :areaId, :wireName, :version, :validFrom, cast(:json as jsonb), :actId)
                        """)
                .bindMethods(sheet)
                .bind("wireName", sheet.settlement().wireName())
                .bind("json", json(sheet.items()))
                .execute());
    }

    boolean exists(SheetRow sheet) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from score_sheet
                            where standard_id = :standardId and area_id = :areaId and settlement = :wireName
                                and version = :version)
                        """)
                .bindMethods(sheet)
                .bind("wireName", sheet.settlement().wireName())
                .mapTo(Boolean.class)
                .one());
    }

    Optional<SheetRow> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + "where b.id = :id")
                .bind("id", id)
                .map((row, context) -> sheet(row))
                .findFirst());
    }

    List<SheetRow> page(String standard, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ROW + "where s.code = :standard and b.id > :after order by b.id limit :limit")
                .bind("standard", standard)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> sheet(row))
                .list());
    }

    /** The sheet by which households of a place are scored on a day: the nearest place's newest one that holds. */
    Optional<SheetRow> inForce(UUID standard, UUID area, Settlement settlement, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(ABOVE + ROW + """
                        join above a on a.id = b.area_id
                        where b.standard_id = :standard and b.settlement = :settlement and b.valid_from <= :on
                        order by a.steps, b.valid_from desc, b.version desc limit 1
                        """)
                .bind("standard", standard)
                .bind("area", area)
                .bind("settlement", settlement.wireName())
                .bind("on", on)
                .map((row, context) -> sheet(row))
                .findFirst());
    }

    private SheetRow sheet(ResultSet row) throws SQLException {
        return new SheetRow(
                row.getObject("id", UUID.class),
                row.getObject("standard_id", UUID.class),
                row.getString("standard"),
                row.getObject("area_id", UUID.class),
                Settlement.ofWireName(row.getString("settlement")),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                items(row.getString("items")),
                row.getObject("act_id", UUID.class));
    }

    private List<SheetItem> items(String json) {
        try {
            return List.of(mapper.readValue(json, SheetItem[].class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(List<SheetItem> items) {
        try {
            return mapper.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
