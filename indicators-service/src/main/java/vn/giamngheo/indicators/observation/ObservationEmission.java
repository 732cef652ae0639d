package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All observations, as last published. */
@ApplicationScoped
class ObservationEmission implements Emission {

    @Inject
    Observations observations;

    @Override
    public String topic() {
        return Topics.OBSERVATIONS;
    }

    @Override
    public String type() {
        return ObservationState.TYPE;
    }

    @Override
    public List<ObservationState> page(UUID after, int limit) {
        return observations.page(after, limit).stream().map(Observation::state).toList();
    }
}
