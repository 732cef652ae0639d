package vn.giamngheo.plans.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.DelegationState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.delegation.Delegations;
import vn.giamngheo.platform.event.Emission;

/** All delegations, as last published. */
@ApplicationScoped
class DelegationEmission implements Emission {

    @Inject
    Jdbi jdbi;

    @Override
    public String topic() {
        return Topics.DELEGATIONS;
    }

    @Override
    public String type() {
        return DelegationState.TYPE;
    }

    @Override
    public List<DelegationState> page(UUID after, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from delegation where id > :after order by id limit :limit")
                        .bind("after", after)
                        .bind("limit", limit)
                        .map(Delegations.TABLE.mapper())
                        .list());
    }
}
