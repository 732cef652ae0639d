package vn.giamngheo.plans.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All agencies, as last published. */
@ApplicationScoped
class AgencyEmission implements Emission {

    @Inject
    Agencies agencies;

    @Override
    public String topic() {
        return Topics.AGENCIES;
    }

    @Override
    public String type() {
        return AgencyState.TYPE;
    }

    @Override
    public List<AgencyState> page(UUID after, int limit) {
        return agencies.find("id > ?1 order by id", after).page(0, limit).stream()
                .map(Agency::state)
                .toList();
    }
}
