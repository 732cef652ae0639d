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
import vn.giamngheo.platform.dossier.Particular;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.value.Money;

/** The dossier of a plan: what carries it out has its own. */
@ApplicationScoped
class PlanDossiers implements DossierSubject {

    @Inject
    PlanActs planActs;

    @Inject
    Plans plans;

    @Inject
    Acts acts;

    @Inject
    Places places;

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
    public List<Particular> particulars(UUID id) {
        var plan = plans.existing(id);
        var stated =
                Money.sum(plan.fundLines().stream().map(PlanFundLine::total).toList());
        return List.of(
                new Particular(
                        "Địa bàn",
                        places.nearest(plan.areaId(), plan.periodFrom())
                                .map(Place::name)
                                .orElse("")),
                new Particular("Chương trình", String.join(", ", plan.programmes())),
                new Particular(
                        "Thời gian",
                        PaperWords.day(plan.period().from()) + " - "
                                + PaperWords.day(plan.period().to())),
                new Particular("Số chỉ tiêu", String.valueOf(plan.targets().size())),
                new Particular("Tổng vốn nêu trong kế hoạch", PaperWords.millions(stated) + " triệu đồng"));
    }

    @Override
    public List<Subject> parts(UUID id) {
        return List.of();
    }
}
