package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.dossier.DossierSubject;
import vn.giamngheo.platform.dossier.Particular;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.Money;

/** The dossier of a livelihood project, with what it asked for. */
@ApplicationScoped
class LivelihoodDossiers implements DossierSubject {

    private static final String REQUEST = "funding_request";

    @Inject
    LivelihoodScope scope;

    @Inject
    LivelihoodProjects projects;

    @Inject
    Fundings fundings;

    @Override
    public ActSubject acts() {
        return scope;
    }

    @Override
    public Set<String> told() {
        return Set.of(Topics.LIVELIHOOD_PROJECTS, Topics.FUNDING_REQUESTS);
    }

    @Override
    public String title(UUID id) {
        return projects.existing(id).title();
    }

    @Override
    public List<Particular> particulars(UUID id) {
        var said = projects.existing(id).said();
        return List.of(
                new Particular("Mô hình", said.model()),
                new Particular(
                        "Số hộ tham gia", String.valueOf(said.households().total())),
                new Particular("Ngân sách nhà nước", dong(said.costs().stateBudget())),
                new Particular("Vốn vay", dong(said.costs().loans())),
                new Particular("Vốn tự có", dong(said.costs().own())));
    }

    private static String dong(Money money) {
        return PaperWords.figure(BigDecimal.valueOf(money.dong())) + " đồng";
    }

    @Override
    public List<Subject> parts(UUID id) {
        return fundings.of(id).stream()
                .map(funding -> new Subject(REQUEST, funding.request().id()))
                .toList();
    }
}
