package vn.giamngheo.budget.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;

/** The ceilings. They are added, never changed. */
@ApplicationScoped
class Ceilings {

    private static final String COLUMNS =
            " c.id, c.programme_code, c.holder_kind, c.holder_id, c.from_year, c.to_year, c.date, c.act_id, c.note ";

    /** Of every line, source and nature of a holder the part of the latest date. */
    private static final String IN_FORCE = """
            select distinct on (c.holder_id, c.programme_code, c.from_year, c.to_year, p.line_code, p.source, p.nature)
                c.holder_kind, c.holder_id, c.programme_code, c.from_year, c.to_year, p.ceiling_id, p.line_code, p.source,
                p.nature, p.amount
            from ceiling c join ceiling_part p on p.ceiling_id = c.id
            where c.holder_id = any(:holders) and c.programme_code = any(:programmes)
            order by c.holder_id, c.programme_code, c.from_year, c.to_year, p.line_code, p.source, p.nature, c.date desc,
                c.id desc
            """;

    /** What was given is what was received; what came from another spending year was given for that one. */
    private static final String HELD_AGAINST = "with in_force as (" + IN_FORCE + """
            )
            select f.from_year, f.to_year, f.line_code, f.source, f.nature, f.amount as ceiling,
                coalesce((
                    select sum(b.received) from balance b
                    where b.holder_id = f.holder_id and b.holder_kind = f.holder_kind
                        and b.programme_code = f.programme_code and b.line_code = f.line_code and b.source = f.source
                        and b.nature = f.nature and b.spending_year between f.from_year and f.to_year), 0)
                - coalesce((
                    select sum(p.amount) from posting p join ledger_document d on d.id = p.document_id
                    where p.receiver_id = f.holder_id and p.receiver_kind = f.holder_kind and p.effect = 'CARRY'
                        and d.programme_code = f.programme_code and p.line_code = f.line_code and p.source = f.source
                        and p.nature = f.nature and p.spending_year between f.from_year and f.to_year), 0) as allocated
            from in_force f
            order by f.from_year, f.to_year, f.line_code, f.source, f.nature
            """;

    private static final String PAGE = Subtree.TREE + """
            , holder (kind, id, place_id) as (
                select 'area', id, id from tree
                union all
                select 'agency', g.id, t.id from agency g join tree t on g.area_id = t.id where not g.deleted
            )
            select %s
            from ceiling c join holder h on h.id = c.holder_id and h.kind = c.holder_kind
            where (cast(:programme as text) is null or c.programme_code = :programme)
                and (c.date, c.id) > (:after, :afterId) and %s
            order by c.date, c.id
            limit :limit
            """.formatted(COLUMNS, Reach.seenBy("h.place_id", "c.date"));

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    /** What a ceiling in force says of a line, and what its holder has been given, in đồng. */
    public record Held(
            int fromYear, int toYear, String lineCode, String source, String nature, long ceiling, long allocated) {

        boolean isExceeded() {
            return allocated > ceiling;
        }
    }

    /** The last ceiling of the page before. */
    record After(LocalDate date, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    void insert(CeilingRow row, List<CeilingPart> parts, String subject) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into ceiling (id, programme_code, holder_kind, holder_id, from_year, to_year, date, act_id,
                                note, recorded_by, recorded_at)
                            values (:id, :programmeCode, :holderKind, :holderId, :fromYear, :toYear, :date, :actId, :note,
                                :by, :now)
                            """)
                    .bindMethods(row)
                    .bind("by", subject)
                    .bind("now", Instant.now().atOffset(ZoneOffset.UTC))
                    .execute();
            insert(row.id(), parts, handle);
        });
    }

    private static void insert(UUID id, List<CeilingPart> parts, Handle handle) {
        var batch = handle.prepareBatch("""
                insert into ceiling_part (ceiling_id, position, line_code, source, nature, amount)
                values (:id, :position, :line, :source, :nature, :amount)
                """);
        for (var position = 0; position < parts.size(); position++) {
            var part = parts.get(position);
            batch.bind("id", id)
                    .bind("position", position)
                    .bind("line", part.line())
                    .bind("source", part.source().name())
                    .bind("nature", part.nature().name())
                    .bind("amount", part.amount().dong())
                    .add();
        }
        batch.execute();
    }

    Optional<CeilingRow> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select" + COLUMNS + "from ceiling c where c.id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(CeilingRow.class))
                .findFirst());
    }

    List<CeilingRow> page(UUID area, LocalDate tree, String programme, After after, int limit) {
        return jdbi.withHandle(handle -> scope.bind(handle.createQuery(PAGE))
                .bind("area", area)
                .bind("tree", tree)
                .bind("programme", programme)
                .bind("after", after.date())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map(ConstructorMapper.of(CeilingRow.class))
                .list());
    }

    List<PartRow> parts(Collection<CeilingRow> ceilings) {
        return jdbi.withHandle(handle -> handle.createQuery("with in_force as (" + IN_FORCE + """
                        )
                        select p.ceiling_id, p.line_code, p.source, p.nature, p.amount,
                            exists (
                                select from in_force f
                                where f.ceiling_id = p.ceiling_id and f.line_code = p.line_code
                                    and f.source = p.source and f.nature = p.nature) as in_force
                        from ceiling_part p where p.ceiling_id = any(:ids) order by p.ceiling_id, p.position
                        """)
                .bindArray(
                        "ids", UUID.class, ceilings.stream().map(CeilingRow::id).toArray())
                .bindArray(
                        "holders",
                        UUID.class,
                        ceilings.stream().map(CeilingRow::holderId).toArray())
                .bindArray(
                        "programmes",
                        String.class,
                        ceilings.stream().map(CeilingRow::programmeCode).toArray())
                .map(ConstructorMapper.of(PartRow.class))
                .list());
    }

    List<Held> heldAgainst(Holder holder, String programme) {
        return jdbi.withHandle(handle -> handle.createQuery(HELD_AGAINST)
                .bindArray("holders", UUID.class, holder.id())
                .bindArray("programmes", String.class, programme)
                .map(ConstructorMapper.of(Held.class))
                .list());
    }

    /** Those of the holders that have a ceiling. */
    List<Holder> withCeiling(Collection<UUID> holders, String programme) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct holder_kind, holder_id from ceiling
                        where holder_id = any(:holders) and programme_code = :programme order by holder_id
                        """)
                .bindArray("holders", UUID.class, holders.toArray())
                .bind("programme", programme)
                .map((row, context) -> new Holder(row.getString(1), row.getObject(2, UUID.class)))
                .list());
    }
}
