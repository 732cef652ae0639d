package vn.giamngheo.indicators.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.command.Command;
import vn.giamngheo.platform.value.Ids;

/** Who looked at whom, when and why; added in the transaction of the look, never changed. */
@ApplicationScoped
public class AccessLog {

    @Inject
    Command command;

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
        var cause = command.cause();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into personal_access (id, subject, purpose, household_id, clear, request_id)
                        select a.id, :subject, :purpose, a.household, :clear, :request
                        from unnest(:ids, :households) as a (id, household)
                        """)
                .bind("subject", cause.actor())
                .bind("purpose", purpose)
                .bind("clear", clear)
                .bind("request", cause.correlationId())
                .bindArray(
                        "ids",
                        UUID.class,
                        households.stream().map(each -> Ids.next()).toArray())
                .bindArray("households", UUID.class, households.toArray())
                .execute());
    }

    /** Who looked at a household, the first look first. @param after the last id of the page before */
    public List<Access> of(UUID household, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, at, subject, purpose, household_id, clear, request_id from personal_access
                        where household_id = :household and id > :after order by id limit :limit
                        """)
                .bind("household", household)
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Access.class))
                .list());
    }
}
