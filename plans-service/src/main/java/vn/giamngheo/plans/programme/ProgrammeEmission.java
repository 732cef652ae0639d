package vn.giamngheo.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.ProgrammeState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All programmes, as last published. */
@ApplicationScoped
class ProgrammeEmission implements Emission {

    @Inject
    Programmes programmes;

    @Override
    public String topic() {
        return Topics.PROGRAMMES;
    }

    @Override
    public String type() {
        return ProgrammeState.TYPE;
    }

    @Override
    public List<ProgrammeState> page(UUID after, int limit) {
        return programmes.find("id > ?1 order by id", after).page(0, limit).stream()
                .map(Programme::state)
                .toList();
    }
}
