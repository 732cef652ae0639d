package vn.giamngheo.indicators.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.indicators.classification.PovertyClass;

/** The table {@code household_class}. */
@ApplicationScoped
class Spells {

    @Inject
    Jdbi jdbi;

    List<SpellRow> of(UUID standard, Collection<UUID> households) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, household_id, class, valid_from, valid_to, origin, round_id, act_id
                        from household_class
                        where standard_id = :standard and household_id = any(:households)
                        order by household_id, valid_from
                        """)
                .bind("standard", standard)
                .bindArray("households", UUID.class, households.toArray())
                .map((row, context) -> new SpellRow(
                        row.getObject("id", UUID.class),
                        row.getObject("household_id", UUID.class),
                        PovertyClass.valueOf(row.getString("class").toUpperCase(Locale.ROOT)),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("origin"),
                        row.getObject("round_id", UUID.class),
                        row.getObject("act_id", UUID.class)))
                .list());
    }

    /**
     * Takes a commune and all in which households have ever lived, in one order: what reviews found there is counted by one
     * decision at a time.
     *
     * @param households locked: none moves meanwhile
     */
    void lockCommunes(UUID commune, Collection<UUID> households) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select pg_advisory_xact_lock(turn)
                        from (select distinct hashtextextended('reviews of ' || commune, 0) as turn from (
                                select cast(:commune as uuid) as commune
                                union
                                select p.parent_id from household_residence l join area_period p on p.area_id = l.village_id
                                where l.household_id = any(:households) and p.parent_id is not null) communes
                            order by 1) ordered
                        """)
                .bind("commune", commune)
                .bindArray("households", UUID.class, households.toArray())
                .mapTo(String.class)
                .list());
    }

    /** Two decisions about the same households follow each other; nobody who only refers to one of them waits. */
    void lock(Collection<UUID> households) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select id from household where id = any(:households) order by id for no key update")
                .bindArray("households", UUID.class, households.toArray())
                .mapTo(UUID.class)
                .list());
    }

    /** What they got is to be held against their classes again. */
    void markEntitlementDue(Collection<UUID> households) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into entitlement_due (household_id)
                        select distinct s.household_id from policy_support s
                        where s.household_id = any(:households) order by s.household_id
                        on conflict (household_id) do update set marked_at = clock_timestamp()
                        """)
                .bindArray("households", UUID.class, households.toArray())
                .execute());
    }

    void delete(List<UUID> ids) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from household_class where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .execute());
    }

    void end(List<SpellRow> ended) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update household_class c set valid_to = e.valid_to
                        from unnest(:ids, cast(:ends as date[])) as e (id, valid_to) where c.id = e.id
                        """)
                .bindArray("ids", UUID.class, ended.stream().map(SpellRow::id).toArray())
                .bindArray(
                        "ends",
                        String.class,
                        ended.stream().map(Spells::lastDay).toArray())
                .execute());
    }

    private static String lastDay(SpellRow row) {
        return row.validTo() == null ? null : row.validTo().toString();
    }

    void insert(UUID standard, List<SpellRow> rows) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into household_class (id, household_id, standard_id, class, valid_from, valid_to, origin,
                        round_id, act_id)
                    values (:id, :householdId, :standard, :wireName, :validFrom, :validTo, :origin, :roundId, :actId)
                    """);
            rows.forEach(row -> batch.bindMethods(row)
                    .bind("wireName", row.povertyClass().wireName())
                    .bind("standard", standard)
                    .add());
            if (!rows.isEmpty()) {
                batch.execute();
            }
        });
    }
}
