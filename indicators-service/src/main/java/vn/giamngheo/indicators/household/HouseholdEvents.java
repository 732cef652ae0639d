package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.identity.Caller;

/** The table {@code household_event}. */
@ApplicationScoped
class HouseholdEvents {

    @Inject
    Jdbi jdbi;

    @Inject
    Caller caller;

    void insert(HouseholdEvent event) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into household_event (id, household_id, kind, happened_on, from_village_id,
                            to_village_id, other_household_id, recorded_by)
                        values (:id, :householdId, :kind, :happenedOn, :fromVillageId, :toVillageId,
                            :otherHouseholdId, :by)
                        """)
                .bindMethods(event)
                .bind("by", caller.subject())
                .execute());
    }

    List<HouseholdEvent> of(UUID household, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, household_id, kind, happened_on, from_village_id, to_village_id, other_household_id
                        from household_event where household_id = :household and id > :after order by id limit :limit
                        """)
                .bind("household", household)
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(HouseholdEvent.class))
                .list());
    }
}
