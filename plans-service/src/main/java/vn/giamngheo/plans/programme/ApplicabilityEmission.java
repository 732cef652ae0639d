package vn.giamngheo.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.LineApplicabilityState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** Where all lines apply, as last published. */
@ApplicationScoped
class ApplicabilityEmission implements Emission {

    @Inject
    Applicabilities applicabilities;

    @Override
    public String topic() {
        return Topics.PROGRAMMES;
    }

    @Override
    public String type() {
        return LineApplicabilityState.TYPE;
    }

    @Override
    public List<LineApplicabilityState> page(UUID after, int limit) {
        return applicabilities.page(after, limit);
    }
}
