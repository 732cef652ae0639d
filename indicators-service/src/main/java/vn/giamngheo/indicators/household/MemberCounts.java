package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** How many members households have; it names nobody. */
@ApplicationScoped
public class MemberCounts {

    @Inject
    Jdbi jdbi;

    /** Those who were members on the day; a household without any is not named. */
    public Map<UUID, Long> on(Collection<UUID> households, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select household_id, count(*) as persons from household_member
                        where household_id = any(:households) and joined_on <= :day
                            and (left_on is null or left_on > :day)
                        group by household_id
                        """)
                .bindArray("households", UUID.class, households.toArray())
                .bind("day", day)
                .setMapKeyColumn("household_id")
                .setMapValueColumn("persons")
                .collectInto(new GenericType<Map<UUID, Long>>() {}));
    }
}
