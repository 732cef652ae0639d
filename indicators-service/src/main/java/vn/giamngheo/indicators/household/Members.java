package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table {@code household_member}. */
@ApplicationScoped
class Members {

    private static final String ROW = """
            select id, household_id, position, relation, sex, ethnicity, birth_year, joined_on, left_on, sealed,
                person_index, citizen_index
            from household_member
            """;

    @Inject
    Jdbi jdbi;

    void insert(List<Member> members) {
        jdbi.useHandle(handle -> {
            var rows = handle.prepareBatch("""
                    insert into household_member (id, household_id, position, relation, sex, ethnicity, birth_year,
                        joined_on, left_on, sealed, person_index, citizen_index)
                    values (:id, :householdId, :position, :relationName, :sexName, :ethnicity, :birthYear, :joinedOn,
                        :leftOn, :sealed, :personIndex, :citizenIndex)
                    """);
            for (var member : members) {
                rows.bindMethods(member)
                        .bind("relationName", member.relation().name())
                        .bind("sexName", member.sex().name())
                        .add();
            }
            rows.execute();
        });
    }

    /** Writes who a member is and what it is to the head. */
    void update(Member member) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update household_member
                        set relation = :relationName, sex = :sexName, ethnicity = :ethnicity, birth_year = :birthYear,
                            sealed = :sealed, person_index = :personIndex, citizen_index = :citizenIndex
                        where id = :id
                        """)
                .bindMethods(member)
                .bind("relationName", member.relation().name())
                .bind("sexName", member.sex().name())
                .execute());
    }

    /** For the moment in which another head is written. */
    void stepBack(UUID household) {
        jdbi.useHandle(handle -> handle.execute(
                "update household_member set relation = 'OTHER' where household_id = ? and relation = 'HEAD'",
                household));
    }

    void relate(UUID id, Relation relation) {
        jdbi.useHandle(
                handle -> handle.execute("update household_member set relation = ? where id = ?", relation.name(), id));
    }

    void leave(Collection<UUID> ids, LocalDate on) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update household_member set left_on = greatest(:on, joined_on) where id = any(:ids)")
                .bind("on", on)
                .bindArray("ids", UUID.class, ids.toArray())
                .execute());
    }

    /** All that a household ever had, in their order. */
    List<Member> of(UUID household) {
        return of(List.of(household));
    }

    List<Member> of(Collection<UUID> households) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ROW + "where household_id = any(:households) order by household_id, position")
                .bindArray("households", UUID.class, households.toArray())
                .map(ConstructorMapper.of(Member.class))
                .list());
    }

    /** The heads of households today. */
    List<Member> heads(Collection<UUID> households) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ROW + "where household_id = any(:households) and relation = 'HEAD' and left_on is null")
                .bindArray("households", UUID.class, households.toArray())
                .map(ConstructorMapper.of(Member.class))
                .list());
    }

    /** The households that have a member with this citizen number today. */
    List<UUID> householdsOf(byte[] citizenIndex) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct household_id from household_member
                        where citizen_index = :index and left_on is null order by household_id
                        """)
                .bind("index", citizenIndex)
                .mapTo(UUID.class)
                .list());
    }
}
