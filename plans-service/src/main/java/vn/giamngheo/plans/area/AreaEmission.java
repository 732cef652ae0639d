package vn.giamngheo.plans.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All places, as last published. */
@ApplicationScoped
class AreaEmission implements Emission {

    @Inject
    AreaStates areas;

    @Override
    public String topic() {
        return Topics.AREAS;
    }

    @Override
    public String type() {
        return AreaState.TYPE;
    }

    @Override
    public List<AreaState> page(UUID after, int limit) {
        return areas.page(after, limit);
    }
}
