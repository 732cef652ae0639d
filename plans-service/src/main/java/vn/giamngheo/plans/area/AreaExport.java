package vn.giamngheo.plans.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.exports.TableWriter;

/**
 * All places of a day, in the columns of the import: what is written can be sent in again and changes nothing. Read a
 * page at a time: whoever receives may be slow, and must not hold a connection meanwhile.
 */
@ApplicationScoped
class AreaExport {

    private static final int PAGE = 1_000;

    /** The parent is named by the code that it had on the first day, as an import reads it. */
    private static final String ROWS = """
            select p.code, p.name, a.level, above.code as parent, p.kind, p.valid_from, p.valid_to, r.rank
            from area_period p
            join area a on a.id = p.area_id and not a.deleted
            cross join lateral (select array_position(array['province', 'district', 'commune', 'village'], a.level) as rank) r
            left join area_period above on above.area_id = p.parent_id and above.valid @> p.valid_from
            where p.valid_from <= :on and (p.valid_to is null or p.valid_to >= :on)
                and r.rank is not null and (r.rank, p.code) > (:rank, :code)
                and (cast(:parent as uuid) is null or p.parent_id = :parent)
                and (cast(:level as text) is null or a.level = :level)
            order by r.rank, p.code
            limit :limit
            """;

    @Inject
    Jdbi jdbi;

    public record Row(
            String code,
            String name,
            String level,
            String parent,
            String kind,
            LocalDate validFrom,
            LocalDate validTo,
            int rank) {

        static final Row BEFORE_ALL = new Row("", null, null, null, null, null, null, 0);

        List<Object> cells() {
            return Arrays.asList(code, name, level, parent, kind, validFrom, validTo);
        }
    }

    /**
     * @param parent only the places directly below; null means all
     * @param level null means all
     */
    void write(LocalDate on, UUID parent, Level level, TableWriter table) throws IOException {
        var page = page(Row.BEFORE_ALL, on, parent, level);
        while (!page.isEmpty()) {
            for (var row : page) {
                table.row(row.cells());
            }
            page = page(page.get(page.size() - 1), on, parent, level);
        }
    }

    private List<Row> page(Row after, LocalDate on, UUID parent, Level level) {
        return jdbi.withHandle(handle -> handle.createQuery(ROWS)
                .bind("on", on)
                .bind("parent", parent)
                .bind("level", level == null ? null : level.wireName())
                .bind("rank", after.rank())
                .bind("code", after.code())
                .bind("limit", PAGE)
                .map(ConstructorMapper.of(Row.class))
                .list());
    }
}
