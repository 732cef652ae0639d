package vn.giamngheo.indicators.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.events.PovertyStandardState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.command.Command;
import vn.giamngheo.platform.event.Emission;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.trail.Trail;

/** Tells which standards there are, and when they hold; what they say of households stands in the trail. */
@ApplicationScoped
class TellingStandards implements Emission {

    @Inject
    Standards standards;

    @Inject
    ShowingStandards showing;

    @Inject
    Command command;

    @Inject
    Outbox outbox;

    @Inject
    Trail trail;

    void added(StandardRow standard) {
        outbox.publish(Topics.POVERTY_STANDARDS, PovertyStandardState.TYPE, standards.state(standard.id()));
        trail.recorded(command.doer(), Topics.POVERTY_STANDARDS, Map.of(standard.id(), showing.show(standard)));
    }

    /** @param standard locked */
    void changed(StandardRow standard) {
        standards.raise(standard.id());
        added(standard);
    }

    @Override
    public String topic() {
        return Topics.POVERTY_STANDARDS;
    }

    @Override
    public String type() {
        return PovertyStandardState.TYPE;
    }

    @Override
    public List<PovertyStandardState> page(UUID after, int limit) {
        return standards.states(after, limit);
    }
}
