package vn.giamngheo.plans.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import vn.giamngheo.platform.exports.TableWriter;

/** All places of a day, in the columns of the import: what is written can be sent in again and changes nothing. */
@ApplicationScoped
class AreaExport {

    private static final int PAGE = 1_000;

    /** The parent is named by the code that it had on the first day, as an import reads it. */
    private static final String ROWS = """
            select p.code, p.name, a.level, above.code as parent, p.kind, p.valid_from, p.valid_to
            from area_period p
            join area a on a.id = p.area_id and not a.deleted and a.level <> 'country'
            left join area_period above on above.area_id = p.parent_id and above.valid @> p.valid_from
            where p.valid @> cast(:on as date)
                and (cast(:parent as uuid) is null or p.parent_id = :parent)
                and (cast(:level as text) is null or a.level = :level)
            order by array_position(array['province', 'district', 'commune'], a.level), p.code
            """;

    @Inject
    Jdbi jdbi;

    /**
     * @param parent only the places directly below; null means all
     * @param level null means all
     */
    void write(LocalDate on, UUID parent, Level level, TableWriter table) throws IOException {
        try (var handle = jdbi.open()) {
            handle.useTransaction(reading -> write(rows(reading, on, parent, level), table));
        }
    }

    private static ResultIterator<Object[]> rows(Handle handle, LocalDate on, UUID parent, Level level) {
        // Whoever receives may be slow; the pause between two pages is theirs.
        handle.execute("set local idle_in_transaction_session_timeout = '5min'");
        return handle.createQuery(ROWS)
                .setFetchSize(PAGE)
                .bind("on", on)
                .bind("parent", parent)
                .bind("level", level == null ? null : level.wireName())
                .map((row, context) -> new Object[] {
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("level"),
                    row.getString("parent"),
                    row.getString("kind"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class)
                })
                .iterator();
    }

    private static void write(ResultIterator<Object[]> rows, TableWriter table) throws IOException {
        try (rows) {
            while (rows.hasNext()) {
                table.row(Arrays.asList(rows.next()));
            }
        }
    }
}
