package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.LivelihoodProjectState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All projects that were proposed, as last published. */
@ApplicationScoped
class ProjectEmission implements Emission {

    @Inject
    LivelihoodProjects projects;

    @Override
    public String topic() {
        return Topics.LIVELIHOOD_PROJECTS;
    }

    @Override
    public String type() {
        return LivelihoodProjectState.TYPE;
    }

    @Override
    public List<LivelihoodProjectState> page(UUID after, int limit) {
        return projects.find("id > ?1 and eventVersion > 0 order by id", after).page(0, limit).stream()
                .map(LivelihoodProject::published)
                .toList();
    }
}
