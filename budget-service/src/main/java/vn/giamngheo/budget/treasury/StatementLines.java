package vn.giamngheo.budget.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Money;

/** What treasuries have stated, line by line. */
@ApplicationScoped
class StatementLines {

    /** SQL: whether the caller may read a row {@code t}. */
    static final String SEEN = Reach.seenBy("t.area_id", "t.date");

    private static final String SENT = """
            with sent as (
                select (s ->> 'id')::uuid as id, (s ->> 'areaId')::uuid as area_id, s ->> 'voucher' as voucher,
                    (s ->> 'date')::date as date, (s #>> '{codes,year}')::int as year,
                    s #>> '{codes,unit}' as unit_code, s #>> '{codes,chapter}' as chapter_code,
                    s #>> '{codes,target}' as target_code, s #>> '{codes,source}' as source_code,
                    upper(s ->> 'kind') as kind, (s ->> 'item')::int as item, (s ->> 'amount')::bigint as amount,
                    s ->> 'description' as description
                from jsonb_array_elements(cast(:lines as jsonb)) s
            )
            """;

    private static final String INSERT = SENT + """
            insert into treasury_line (id, area_id, voucher, date, year, unit_code, chapter_code, target_code,
                source_code, kind, item, amount, description, recorded_by)
            select id, area_id, voucher, date, year, unit_code, chapter_code, target_code, source_code, kind, item,
                amount, description, :by
            from sent
            on conflict on constraint treasury_line_once do nothing
            """;

    private static final String STORED = SENT + """
            select sent.id as sent_id, t.* from sent join treasury_line t
                using (area_id, year, voucher, date, unit_code, chapter_code, target_code, source_code, kind, item)
            """;

    /** What the codes of a line {@code t} mean on its day. */
    static final String MEANING = """
            left join treasury_code c on c.area_id = t.area_id and c.unit_code = t.unit_code
                and c.chapter_code = t.chapter_code and c.target_code = t.target_code
                and c.source_code = t.source_code and c.year = t.year
                and c.valid_from <= t.date and (c.valid_to is null or c.valid_to >= t.date)
            """;

    private static final String LINE = "select t.*, c.id as code_id from treasury_line t " + MEANING;

    private static final String PAGE = LINE + """
            where (t.date, t.id) > (:after, :afterId)
                and (cast(:year as int) is null or t.year = :year)
                and (cast(:voucher as text) is null or t.voucher = :voucher)
                and (cast(:mapped as boolean) is null or (c.id is not null) = :mapped)
                and (cast(:from as date) is null or t.date >= :from)
                and (cast(:to as date) is null or t.date <= :to) and %s %s
            order by t.date, t.id limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(SEEN, "");
    private static final String OF_SUBTREE =
            Subtree.TREE + PAGE.formatted(SEEN, "and t.area_id in (select id from tree)");

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    /**
     * Which lines are asked for. Whatever is null is not asked.
     *
     * @param area the place, with all below it; null for the whole country
     * @param mapped whether their codes mean something
     */
    public record Filter(
            UUID area, LocalDate tree, Integer year, String voucher, Boolean mapped, LocalDate from, LocalDate to) {}

    /** The last line of the page before. */
    record After(LocalDate date, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    List<StatementLine> page(Filter filter, After after, int limit) {
        return jdbi.withHandle(handle -> scope.bind(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                .bindMethods(filter)
                .bind("after", after.date())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map((row, context) -> line(row, row.getObject("code_id", UUID.class)))
                .list());
    }

    List<StatementLine> byIds(List<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(LINE + " where t.id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> line(row, row.getObject("code_id", UUID.class)))
                .list());
    }

    /**
     * Stores lines that are not there yet.
     *
     * @return what is stored for each of them, by the id that was sent: under this id when it is new
     */
    Map<UUID, StatementLine> store(List<StatementLine> lines) {
        var sent = EventJson.text(lines);
        return jdbi.withHandle(handle -> {
            handle.createUpdate(INSERT)
                    .bind("lines", sent)
                    .bind("by", caller.subject())
                    .execute();
            return handle
                    .createQuery(STORED)
                    .bind("lines", sent)
                    .map((row, context) -> Map.entry(row.getObject("sent_id", UUID.class), line(row, null)))
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }

    private static StatementLine line(ResultSet row, UUID code) throws SQLException {
        return new StatementLine(
                row.getObject("id", UUID.class),
                row.getObject("area_id", UUID.class),
                row.getString("voucher"),
                row.getObject("date", LocalDate.class),
                TreasuryCodes.codes(row),
                LineKind.valueOf(row.getString("kind")),
                row.getInt("item"),
                Money.of(row.getLong("amount")),
                row.getString("description"),
                code);
    }
}
