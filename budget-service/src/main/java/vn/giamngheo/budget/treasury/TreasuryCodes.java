package vn.giamngheo.budget.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.budget.ledger.DocumentView.HolderView;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.vocabulary.Nature;

/** The tables of codes of all places. */
@ApplicationScoped
class TreasuryCodes {

    /** SQL: whether the caller may read a row {@code t}: the table of a place, on the first day of the row. */
    static final String SEEN = Reach.seenBy("t.area_id", "t.valid_from");

    private static final String PAGE = """
            select t.* from treasury_code t
            where t.id > :after and (cast(:year as int) is null or t.year = :year)
                and (cast(:unit as text) is null or t.unit_code = :unit) and %s %s
            order by t.id limit :limit
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
     * Which rows are asked for. Whatever is null is not asked.
     *
     * @param area the place, with all below it; null for the whole country
     */
    public record Filter(UUID area, LocalDate tree, Integer year, String unit) {}

    List<CodeView> page(Filter filter, UUID after, int limit) {
        return jdbi.withHandle(handle -> scope.bind(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                .bindMethods(filter)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    List<CodeView> byIds(List<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from treasury_code where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> view(row))
                .list());
    }

    /** @throws ProblemException 404 when there is none */
    CodeView existing(UUID id) {
        return byIds(List.of(id)).stream().findFirst().orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The same, which nobody else changes before the transaction ends. */
    CodeView locked(UUID id) {
        jdbi.useHandle(handle -> handle.createQuery("select id from treasury_code where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findFirst());
        return existing(id);
    }

    /** Another row of the place that says what the same codes mean on a day of this one. */
    Optional<CodeView> other(CodeView code) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from treasury_code
                        where id <> :id and area_id = :areaId and unit_code = :unit and chapter_code = :chapter
                            and target_code = :target and source_code = :source and year = :year
                            and daterange(valid_from, valid_to, '[]') && daterange(:validFrom, :validTo, '[]')
                        limit 1
                        """)
                .bindMethods(code.codes())
                .bind("id", code.id())
                .bind("areaId", code.areaId())
                .bind("validFrom", code.validFrom())
                .bind("validTo", code.validTo())
                .map((row, context) -> view(row))
                .findFirst());
    }

    void write(CodeView code) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into treasury_code (id, area_id, unit_code, chapter_code, target_code, source_code, year,
                            valid_from, valid_to, holder_kind, holder_id, programme_code, line_code, source, nature,
                            origin_year, recorded_by)
                        values (:id, :areaId, :codes.unit, :codes.chapter, :codes.target, :codes.source, :codes.year,
                            :validFrom, :validTo, :holder.kind, :holder.id, :programme, :line, :source, :nature,
                            :originYear, :by)
                        on conflict (id) do update set unit_code = excluded.unit_code,
                            chapter_code = excluded.chapter_code, target_code = excluded.target_code,
                            source_code = excluded.source_code, year = excluded.year,
                            valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                            holder_kind = excluded.holder_kind, holder_id = excluded.holder_id,
                            programme_code = excluded.programme_code, line_code = excluded.line_code,
                            source = excluded.source, nature = excluded.nature, origin_year = excluded.origin_year,
                            recorded_by = excluded.recorded_by, recorded_at = now()
                        """)
                .bindMethods(code)
                .bindMethods("codes", code.codes())
                .bindMethods("holder", code.holder())
                .bind("source", code.source().name())
                .bind("nature", code.nature().name())
                .bind("by", caller.subject())
                .execute());
    }

    private static CodeView view(ResultSet row) throws SQLException {
        return new CodeView(
                row.getObject("id", UUID.class),
                row.getObject("area_id", UUID.class),
                codes(row),
                new HolderView(row.getString("holder_kind"), row.getObject("holder_id", UUID.class)),
                row.getString("programme_code"),
                row.getString("line_code"),
                Source.valueOf(row.getString("source")),
                Nature.valueOf(row.getString("nature")),
                row.getInt("origin_year"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    static Codes codes(ResultSet row) throws SQLException {
        return new Codes(
                row.getString("unit_code"),
                row.getString("chapter_code"),
                row.getString("target_code"),
                row.getString("source_code"),
                row.getInt("year"));
    }
}
