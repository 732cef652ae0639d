package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.events.LivelihoodProjectState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Outbox;

/** Tells what became of a project. */
@ApplicationScoped
class PublishingProject {

    @Inject
    CheckingItsPlan checking;

    @Inject
    Outbox outbox;

    /** @param project locked, or new */
    void publish(LivelihoodProject project) {
        outbox.publish(Topics.LIVELIHOOD_PROJECTS, LivelihoodProjectState.TYPE, project.nextState());
        checking.check(project);
    }
}
