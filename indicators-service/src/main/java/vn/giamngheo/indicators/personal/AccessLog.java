package vn.giamngheo.indicators.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.command.Command;
import vn.giamngheo.platform.trail.Look;
import vn.giamngheo.platform.trail.Thing;
import vn.giamngheo.platform.trail.Trail;

/** Who looked at whom, when and why; written in the transaction of the look, where everything stands that was done. */
@ApplicationScoped
public class AccessLog {

    private static final String KIND = "households";
    private static final String GRANTS = "data-grants";

    @Inject
    Command command;

    @Inject
    Trail trail;

    @Inject
    Sight sight;

    @Inject
    Jdbi jdbi;

    /**
     * A look at the people of a household.
     *
     * @param purpose what it was done for, such as {@code household}
     * @param clear whether names were shown in full
     * @param requestId by which the operator's logs know the request
     */
    public record Access(
            UUID id,
            OffsetDateTime at,
            String subject,
            String purpose,
            UUID householdId,
            boolean clear,
            String requestId) {}

    /** Logs that the people of these households are shown to the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(String purpose, Collection<UUID> households) {
        note(purpose, households, sight.ofNames());
    }

    /** The same, where something else than the caller's role says what is shown. @param clear whether it is in full */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(String purpose, Collection<UUID> households, boolean clear) {
        trail.looked(command.doer(), KIND, villages(households), new Look(purpose, clear));
    }

    private record HowMany(int asked, int shown) {}

    /** Logs that so many people were asked for under a grant, and of how many something was said. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void asked(UUID grant, Collection<UUID> places, int asked, int shown) {
        trail.looked(
                command.doer(), new Thing(GRANTS, grant.toString()), Set.copyOf(places), new HowMany(asked, shown));
    }

    /** Logs that the caller looked for one person at the caller's own places, and was shown nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void foundNobody() {
        trail.looked(command.doer(), new Thing(KIND, null), Set.of(), new HowMany(1, 0));
    }

    private Map<UUID, UUID> villages(Collection<UUID> households) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id, village_id from household where id = any(:households)")
                        .bindArray("households", UUID.class, households.toArray())
                        .setMapKeyColumn("id")
                        .setMapValueColumn("village_id")
                        .collectInto(new GenericType<Map<UUID, UUID>>() {}));
    }

    /** Who looked at a household, the first look first. @param after the last id of the page before */
    public List<Access> of(UUID household, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.id, a.at, a.actor as subject, how.purpose, :household as household_id, how.clear, a.request_id
                        from public.audit a
                        cross join lateral jsonb_to_record(cast(a.after as jsonb)) as how (purpose text, clear boolean)
                        where a.thing = cast(:household as text) and a.kind = :kind and a.did = 'LOOKED' and a.id > :after
                        order by a.id limit :limit
                        """)
                .bind("household", household)
                .bind("kind", KIND)
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Access.class))
                .list());
    }
}
