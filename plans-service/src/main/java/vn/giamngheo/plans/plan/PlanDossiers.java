package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.dossier.DossierSubject;

/** The dossier of a plan: what carries it out has its own. */
@ApplicationScoped
class PlanDossiers implements DossierSubject {

    @Inject
    PlanActs planActs;

    @Inject
    Plans plans;

    @Inject
    Acts acts;

    @Override
    public ActSubject acts() {
        return planActs;
    }

    @Override
    public Set<String> told() {
        return Set.of(Topics.PLANS);
    }

    @Override
    public String title(UUID id) {
        return acts.existing(plans.existing(id).actId()).title();
    }

    @Override
    public List<Subject> parts(UUID id) {
        return List.of();
    }
}
