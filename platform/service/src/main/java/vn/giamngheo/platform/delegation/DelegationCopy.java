package vn.giamngheo.platform.delegation;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import vn.giamngheo.events.DelegationState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.StateProjection;

/** This service's copy of the delegations; the owner, plans-service, has none. */
@ApplicationScoped
@UnlessBuildProperty(name = "quarkus.application.name", stringValue = "plans-service", enableIfMissing = true)
class DelegationCopy extends StateProjection<DelegationState> {

    DelegationCopy() {
        super(Topics.DELEGATIONS, DelegationState.TYPE, Delegations.TABLE);
    }
}
