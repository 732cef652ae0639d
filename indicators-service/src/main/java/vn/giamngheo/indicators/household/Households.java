package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.place.Subtree;

/** The tables {@code household} and {@code household_residence}. */
@ApplicationScoped
class Households {

    private static final String ROW = """
            select h.id, h.code, h.village_id, h.presence, h.presence_since, h.split_from, h.no_labour_capacity,
                h.person_of_merit, h.causes, h.support_needs
            from household h
            """;

    @Inject
    Jdbi jdbi;

    /** @param by the subject of whoever records them */
    void insert(List<Household> households, String by) {
        jdbi.useHandle(handle -> {
            var rows = handle.prepareBatch("""
                    insert into household (id, code, village_id, presence, presence_since, split_from,
                        no_labour_capacity, person_of_merit, causes, support_needs, recorded_by)
                    values (:id, :code, :villageId, :presence, :presenceSince, :splitFrom, :noLabourCapacity,
                        :personOfMerit, :causeNames, :needNames, :by)
                    """);
            var residences = handle.prepareBatch("""
                    insert into household_residence (household_id, village_id, valid_from)
                    values (:id, :villageId, :presenceSince)
                    """);
            for (var household : households) {
                rows.bindMethods(household)
                        .bindMethods(household.traits())
                        .bind("presence", household.presence().name())
                        .bindArray(
                                "causeNames", String.class, household.traits().causeNames())
                        .bindArray("needNames", String.class, household.traits().needNames())
                        .bind("by", by)
                        .add();
                residences.bindMethods(household).add();
            }
            rows.execute();
            residences.execute();
        });
    }

    void change(UUID id, Traits traits) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update household
                        set no_labour_capacity = :noLabourCapacity, person_of_merit = :personOfMerit,
                            causes = :causeNames, support_needs = :needNames
                        where id = :id
                        """)
                .bind("id", id)
                .bindMethods(traits)
                .bindArray("causeNames", String.class, traits.causeNames())
                .bindArray("needNames", String.class, traits.needNames())
                .execute());
    }

    /** Ends the residence; the household is no longer there from the day on. */
    void leave(UUID id, Presence presence, LocalDate on) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("update household set presence = :presence, presence_since = :on where id = :id")
                    .bind("id", id)
                    .bind("presence", presence.name())
                    .bind("on", on)
                    .execute();
            endResidence(id, on);
        });
    }

    /** Lets the household live in a village from the day on. */
    void settle(UUID id, UUID village, LocalDate on) {
        jdbi.useHandle(handle -> {
            endResidence(id, on);
            handle.createUpdate("""
                            update household set presence = 'PRESENT', presence_since = :on, village_id = :village
                            where id = :id
                            """)
                    .bind("id", id)
                    .bind("village", village)
                    .bind("on", on)
                    .execute();
            handle.execute(
                    "insert into household_residence (household_id, village_id, valid_from) values (?, ?, ?)",
                    id,
                    village,
                    on);
        });
    }

    private void endResidence(UUID id, LocalDate on) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from household_residence where household_id = ? and valid_from >= ?", id, on);
            handle.createUpdate("""
                            update household_residence set valid_to = cast(:on as date) - 1
                            where household_id = :id and (valid_to is null or valid_to >= :on)
                            """).bind("id", id).bind("on", on).execute();
        });
    }

    /** Lets copies of the feed hear of a household whose members changed. */
    void touch(Collection<UUID> ids) {
        jdbi.useHandle(handle -> handle.createUpdate("update household set code = code where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .execute());
    }

    /** SQL: the rows of households that live in a village or ever did. */
    static String everIn(UUID village) {
        return """
                select h.id, h.changed_in from household h
                where exists (select from household_residence r where r.household_id = h.id and r.village_id = '%s')
                """.formatted(village);
    }

    /** @throws ProblemException 404 when there is none */
    Household existing(UUID id) {
        return found("where h.id = :id", id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** @throws ProblemException 404 when there is none */
    Household locked(UUID id) {
        return found("where h.id = :id for update", id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** Locks those that there are, in the order of their ids. */
    void lock(Collection<UUID> ids) {
        jdbi.useHandle(
                handle -> handle.createQuery("select id from household where id = any(:ids) order by id for update")
                        .bindArray("ids", UUID.class, ids.toArray())
                        .mapTo(UUID.class)
                        .list());
    }

    Optional<Household> byId(UUID id) {
        return found("where h.id = :id", id);
    }

    private Optional<Household> found(String which, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + which)
                .bind("id", id)
                .map((row, context) -> household(row))
                .findFirst());
    }

    List<Household> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + "where h.id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> household(row))
                .list());
    }

    /** Those of the villages with these codes, as {@code codes[i]} in {@code villages[i]}. */
    List<Household> byCodes(List<UUID> villages, List<String> codes) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + """
                        join unnest(:villages, :codes) as k (village_id, code)
                            on k.village_id = h.village_id and k.code = h.code
                        """)
                .bindArray("villages", UUID.class, villages.toArray())
                .bindArray("codes", String.class, codes.toArray())
                .map((row, context) -> household(row))
                .list());
    }

    /** Those that live in a place or below it, by village and code. */
    List<Household> page(UUID area, LocalDate tree, After after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(Subtree.TREE + ROW + """
                        where h.village_id in (select id from tree) and h.presence = 'PRESENT'
                            and (h.village_id, h.code) > (:village, :code)
                        order by h.village_id, h.code limit :limit
                        """)
                .bind("area", area)
                .bind("tree", tree)
                .bindMethods(after)
                .bind("limit", limit)
                .map((row, context) -> household(row))
                .list());
    }

    /** The last household of the page before. */
    public record After(UUID village, String code) {

        static final After NOTHING = new After(new UUID(0, 0), "");

        static After of(List<String> keys) {
            return new After(UUID.fromString(keys.get(0)), keys.get(1));
        }
    }

    private static Household household(ResultSet row) throws SQLException {
        return new Household(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("village_id", UUID.class),
                Presence.valueOf(row.getString("presence")),
                row.getObject("presence_since", LocalDate.class),
                row.getObject("split_from", UUID.class),
                new Traits(
                        row.getBoolean("no_labour_capacity"),
                        row.getBoolean("person_of_merit"),
                        Arrays.stream(texts(row, "causes"))
                                .map(PovertyCause::valueOf)
                                .toList(),
                        Arrays.stream(texts(row, "support_needs"))
                                .map(SupportNeed::valueOf)
                                .toList()));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
