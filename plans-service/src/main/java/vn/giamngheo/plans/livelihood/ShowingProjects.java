package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.change.Change;

/** Shows projects with what the ledger has answered. */
@ApplicationScoped
class ShowingProjects {

    @Inject
    LivelihoodProjects projects;

    @Inject
    Fundings fundings;

    LivelihoodView show(LivelihoodProject project) {
        return project.view(fundings.of(project.id()));
    }

    List<LivelihoodView> show(List<LivelihoodProject> page) {
        var all = fundings.of(page.stream().map(LivelihoodProject::id).toList());
        return page.stream()
                .map(project -> project.view(all.getOrDefault(project.id(), List.of())))
                .toList();
    }

    /** The newest states of projects, in the order of their ids. */
    List<Change<LivelihoodView>> changes(List<UUID> ids) {
        var all = fundings.of(ids);
        return Change.inOrder(
                ids,
                projects.byIds(ids),
                project -> project.isDeleted()
                        ? Change.deleted(project.id())
                        : Change.of(project.id(), project.view(all.getOrDefault(project.id(), List.of()))));
    }
}
