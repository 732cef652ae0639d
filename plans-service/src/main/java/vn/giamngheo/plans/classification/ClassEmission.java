package vn.giamngheo.plans.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.AreaClassesState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** The classes of all places, as last published. */
@ApplicationScoped
class ClassEmission implements Emission {

    @Inject
    ClassStates states;

    @Override
    public String topic() {
        return Topics.AREA_CLASSES;
    }

    @Override
    public String type() {
        return AreaClassesState.TYPE;
    }

    @Override
    public List<AreaClassesState> page(UUID after, int limit) {
        return states.page(after, limit);
    }
}
