package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;

/** Households that may be one, or have a person in common: a question for somebody, never answered by the program. */
@ApplicationScoped
class Duplicates {

    /** A citizen number in two households; a head of the same name and birth; a code twice in one commune. */
    private static final String FIND = """
            with found (kind, one, other) as (
                select 'citizen_id', m.household_id, o.household_id
                from household_member m
                join household_member o on o.citizen_index = m.citizen_index and o.household_id <> m.household_id
                    and o.left_on is null
                where m.household_id = any(:ids) and m.left_on is null
                union
                select 'head', m.household_id, o.household_id
                from household_member m
                join household_member o on o.person_index = m.person_index and o.relation = 'HEAD'
                    and o.household_id <> m.household_id and o.left_on is null
                where m.household_id = any(:ids) and m.relation = 'HEAD' and m.left_on is null
                union
                select 'code', h.id, o.id
                from household h
                join household o on o.code = h.code and o.id <> h.id
                join area_period v on v.area_id = h.village_id and v.valid_to is null
                join area_period w on w.area_id = o.village_id and w.valid_to is null and w.parent_id = v.parent_id
                where h.id = any(:ids)
            ),
            pairs as (
                select distinct f.kind, least(f.one, f.other) as first_id, greatest(f.one, f.other) as second_id
                from found f
                join household a on a.id = f.one and a.presence = 'PRESENT'
                join household b on b.id = f.other and b.presence = 'PRESENT'
            )
            insert into household_duplicate (id, kind, first_id, second_id)
            select uuidv7(), kind, first_id, second_id from pairs order by kind, first_id, second_id
            on conflict (kind, first_id, second_id) do nothing
            """;

    private static final String ROW = """
            select d.id, d.kind, d.first_id, d.second_id, d.found_at, d.finding, d.note, d.resolved_at
            from household_duplicate d
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    /**
     * Two households.
     *
     * @param kind {@code citizen_id}, {@code head} or {@code code}
     * @param finding {@code same} or {@code different}; null while nobody has looked
     */
    @Schema(name = "HouseholdPair")
    public record Pair(
            UUID id,
            String kind,
            UUID firstId,
            UUID secondId,
            OffsetDateTime foundAt,
            String finding,
            String note,
            OffsetDateTime resolvedAt) {}

    /** Looks for what these households may have in common with others. @return how many new pairs there are */
    int find(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createUpdate(FIND)
                .bindArray("ids", UUID.class, ids.toArray())
                .execute());
    }

    /** Of households of which one is of the caller's places. @param open whether only unanswered ones */
    List<Pair> page(boolean open, UUID after, int limit) {
        return jdbi.withHandle(handle -> scope.bind(handle.createQuery(ROW + """
                        join household a on a.id = d.first_id
                        join household b on b.id = d.second_id
                        where d.id > :after and (not :open or d.finding is null) and (%s or %s)
                        order by d.id limit :limit
                        """.formatted(seen("a"), seen("b"))))
                .bind("after", after)
                .bind("open", open)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Pair.class))
                .list());
    }

    private static String seen(String household) {
        return Reach.seenBy(household + ".village_id", """
                (select least(max(coalesce(p.valid_to, current_date)), current_date) from area_period p
                 where p.area_id = %s.village_id)""".formatted(household));
    }

    Optional<Pair> locked(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + "where d.id = :id for update")
                .bind("id", id)
                .map(ConstructorMapper.of(Pair.class))
                .findFirst());
    }

    void resolve(UUID id, String finding, String note, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update household_duplicate
                        set finding = :finding, note = :note, resolved_by = :by, resolved_at = now()
                        where id = :id
                        """)
                .bind("id", id)
                .bind("finding", finding)
                .bind("note", note)
                .bind("by", by)
                .execute());
    }
}
