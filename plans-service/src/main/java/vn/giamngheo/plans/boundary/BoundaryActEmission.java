package vn.giamngheo.plans.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.BoundaryActState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All boundary acts in force, as last published. */
@ApplicationScoped
class BoundaryActEmission implements Emission {

    @Inject
    BoundaryActs acts;

    @Override
    public String topic() {
        return Topics.AREAS;
    }

    @Override
    public String type() {
        return BoundaryActState.TYPE;
    }

    @Override
    public List<BoundaryActState> page(UUID after, int limit) {
        return acts.pageInForce(after, limit).stream().map(BoundaryAct::state).toList();
    }
}
