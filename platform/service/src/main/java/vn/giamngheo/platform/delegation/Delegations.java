package vn.giamngheo.platform.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.DelegationState;
import vn.giamngheo.platform.event.StateTable;

/** The table {@code delegation}, the owner's as well as the copies. */
@ApplicationScoped
public class Delegations {

    public static final StateTable<DelegationState> TABLE = new StateTable<>("delegation", DelegationState.class);

    @Inject
    Jdbi jdbi;

    public Optional<DelegationState> find(UUID id) {
        return jdbi.withHandle(handle -> find(id, "", handle));
    }

    /** Locked until the end of the transaction: its events keep the order of its changes. */
    public Optional<DelegationState> locked(UUID id) {
        return jdbi.withHandle(handle -> find(id, " for update", handle));
    }

    private static Optional<DelegationState> find(UUID id, String lock, Handle handle) {
        return handle.createQuery("select * from delegation where id = :id and not deleted" + lock)
                .bind("id", id)
                .map(TABLE.mapper())
                .findOne();
    }

    /** Until the transaction ends nobody else gives anything in the same name to the same person. */
    public void lockGiving(String principal, String delegate) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select pg_advisory_xact_lock(
                            hashtextextended(jsonb_build_array('delegation', :principal, :delegate)::text, 0))
                        """)
                .bind("principal", principal)
                .bind("delegate", delegate)
                .mapToMap()
                .list());
    }

    /**
     * Whether the same is given already, by the same act, and not taken back, for whichever lines. Places stand in the order of
     * the request.
     */
    public boolean isGiven(DelegationState state) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select exists (
                            select from delegation d
                            where not d.deleted and d.revoked_on is null and d.principal = :principal
                                and d.delegate = :delegate and d.agency is not distinct from :agency
                                and d.act_number = :actNumber and d.valid_from = :validFrom and d.valid_to = :validTo
                                and d.roles = cast(:roles as text[])
                                and d.area_ids @> cast(:areaIds as uuid[]) and d.area_ids <@ cast(:areaIds as uuid[]))
                        """).bindMethods(state).mapTo(Boolean.class).one());
    }

    /** Stores a state iff it is newer. */
    public void store(DelegationState state) {
        jdbi.useHandle(handle -> TABLE.write(state, handle));
    }
}
