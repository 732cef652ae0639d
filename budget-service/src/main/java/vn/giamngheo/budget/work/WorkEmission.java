package vn.giamngheo.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Topics;
import vn.giamngheo.events.WorkState;
import vn.giamngheo.platform.event.Emission;

/** All works, as they were last published. */
@ApplicationScoped
class WorkEmission implements Emission {

    @Inject
    Works works;

    @Override
    public String topic() {
        return Topics.WORKS;
    }

    @Override
    public String type() {
        return WorkState.TYPE;
    }

    @Override
    public List<WorkState> page(UUID after, int limit) {
        return works.after(after, limit).stream().map(Work::state).toList();
    }
}
