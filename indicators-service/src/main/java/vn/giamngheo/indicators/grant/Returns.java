package vn.giamngheo.indicators.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table {@code recipient_return}. */
@ApplicationScoped
class Returns {

    private static final String VIEW = """
            select r.id, r.grant_id as "grant", r.kind, r.returned_on as "on", r.household_id as household, r.member_id as member,
                l.village_id, r.holds
            from recipient_return r
            left join household_residence l on l.household_id = r.household_id and l.valid_from <= r.returned_on
                and (l.valid_to is null or l.valid_to >= r.returned_on)
            """;

    @Inject
    Jdbi jdbi;

    /** Somebody on a list. @param member null where something is said of the household */
    record Named(UUID household, UUID member) {}

    /** What only one return is about. */
    record Key(UUID grant, ReturnKind kind, LocalDate on, Named named) {

        static Key of(ReturnView view) {
            return new Key(view.grant(), view.kind(), view.on(), new Named(view.household(), view.member()));
        }
    }

    /**
     * Who is a member on a day.
     *
     * @param villageId where the household lived on it
     * @param person the blind index of its citizen number, in hex; null where none is known
     */
    public record Membership(UUID member, UUID household, UUID villageId, String person) {}

    /** Returns of one grant follow each other. */
    void lock(Collection<UUID> grants) {
        jdbi.useHandle(
                handle -> handle.createQuery("select id from data_grant where id = any(:ids) order by id for update")
                        .bindArray("ids", UUID.class, grants.toArray())
                        .mapTo(UUID.class)
                        .list());
    }

    /** All members of households on the day, and of those of these citizens. @param persons blind indexes in hex */
    List<Membership> members(Collection<UUID> households, Collection<String> persons, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.id as member, m.household_id as household, l.village_id,
                            encode(m.citizen_index, 'hex') as person
                        from household_member m
                        join household_residence l on l.household_id = m.household_id and l.valid_from <= :on
                            and (l.valid_to is null or l.valid_to >= :on)
                        where (m.household_id = any(:households)
                                or m.citizen_index in (select decode(hex, 'hex') from unnest(:persons) as a (hex)))
                            and m.joined_on <= :on and (m.left_on is null or m.left_on > :on)
                        order by m.id
                        """)
                .bindArray("households", UUID.class, households.toArray())
                .bindArray("persons", String.class, persons.toArray())
                .bind("on", on)
                .map(ConstructorMapper.of(Membership.class))
                .list());
    }

    /** What was said of households under grants. */
    Map<Key, ReturnView> of(Collection<UUID> grants, Collection<UUID> households) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        VIEW + "where r.grant_id = any(:grants) and r.household_id = any(:households)")
                .bindArray("grants", UUID.class, grants.toArray())
                .bindArray("households", UUID.class, households.toArray())
                .map((row, context) -> view(row))
                .collect(Collectors.toMap(Key::of, Function.identity())));
    }

    /** Stores what is said for the first time, or otherwise than before. */
    void store(Collection<ReturnView> said, String by) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into recipient_return (id, grant_id, kind, returned_on, household_id, member_id, holds, recorded_by)
                    values (:id, :grant, :kindName, :on, :household, :member, :holds, :by)
                    on conflict (id) do update set holds = excluded.holds, recorded_by = excluded.recorded_by,
                        recorded_at = now()
                    """);
            said.forEach(each -> batch.bindMethods(each)
                    .bind("kindName", each.kind().name())
                    .bind("by", by)
                    .add());
            batch.execute();
        });
    }

    /** As they were said first. @param kind null for all, {@code on} too */
    List<ReturnView> page(UUID grant, ReturnKind kind, LocalDate on, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(VIEW + """
                        where r.grant_id = :grant and r.id > :after
                            and (cast(:kind as text) is null or r.kind = :kind)
                            and (cast(:on as date) is null or r.returned_on = :on)
                        order by r.id limit :limit
                        """)
                .bind("grant", grant)
                .bind("kind", kind == null ? null : kind.name())
                .bind("on", on)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    private static ReturnView view(ResultSet row) throws SQLException {
        return new ReturnView(
                row.getObject("id", UUID.class),
                row.getObject("grant", UUID.class),
                ReturnKind.valueOf(row.getString("kind")),
                row.getObject("on", LocalDate.class),
                row.getObject("household", UUID.class),
                row.getObject("member", UUID.class),
                row.getObject("village_id", UUID.class),
                row.getBoolean("holds"));
    }
}
