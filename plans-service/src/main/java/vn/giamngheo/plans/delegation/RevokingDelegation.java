package vn.giamngheo.plans.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.events.DelegationState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.delegation.Delegations;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.value.Days;

/** Takes a delegation back, at once: the principal may, the delegate, and whoever looks after its places. */
@ApplicationScoped
class RevokingDelegation {

    @Inject
    Delegations delegations;

    @Inject
    DelegationScope delegationScope;

    @Inject
    Outbox outbox;

    /** What was taken back before stays as it is. */
    DelegationState revoke(UUID id) {
        delegationScope.requireOneself();
        delegationScope.requireWritable(id);
        var before = delegations.locked(id).orElseThrow();
        if (before.revokedOn() != null) {
            return before;
        }
        var revoked = revoked(before);
        delegations.store(revoked);
        outbox.publish(Topics.DELEGATIONS, DelegationState.TYPE, revoked);
        return revoked;
    }

    private static DelegationState revoked(DelegationState before) {
        return new DelegationState(
                before.id(),
                before.eventVersion() + 1,
                false,
                before.principal(),
                before.delegate(),
                before.roles(),
                before.areaIds(),
                before.agency(),
                before.validFrom(),
                before.validTo(),
                Days.today(),
                before.actNumber(),
                before.lines());
    }
}
