package vn.giamngheo.indicators.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.HouseholdClassesState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** The classes of all households, as last published. */
@ApplicationScoped
class StandingEmission implements Emission {

    @Inject
    StandingStates states;

    @Override
    public String topic() {
        return Topics.HOUSEHOLD_CLASSES;
    }

    @Override
    public String type() {
        return HouseholdClassesState.TYPE;
    }

    @Override
    public List<HouseholdClassesState> page(UUID after, int limit) {
        return states.page(after, limit);
    }
}
