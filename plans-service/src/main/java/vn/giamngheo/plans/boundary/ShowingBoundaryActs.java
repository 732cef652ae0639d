package vn.giamngheo.plans.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.Problem;
import vn.giamngheo.platform.http.Violation;

/** Boundary acts as they are shown. */
@ApplicationScoped
class ShowingBoundaryActs {

    private static final int TOLD = 1_000;

    @Inject
    BoundaryActs boundaryActs;

    @Inject
    DraftRows rows;

    @Inject
    EnactingBoundaryAct enacting;

    @Inject
    Acts acts;

    List<BoundaryActView> page(UUID after, int limit) {
        return views(boundaryActs.page(after, limit));
    }

    BoundaryActView one(UUID id) {
        return view(boundaryActs.existing(id));
    }

    BoundaryActView view(BoundaryAct act) {
        return views(List.of(act)).get(0);
    }

    private List<BoundaryActView> views(List<BoundaryAct> shown) {
        var papers = acts.byId(shown.stream().map(BoundaryAct::actId).collect(Collectors.toSet()));
        return shown.stream()
                .map(act -> new BoundaryActView(
                        act.id(), papers.get(act.actId()), act.effectiveOn(), !act.isDraft(), act.places()))
                .toList();
    }

    List<UnitView> units(UUID act, String after, int limit) {
        return rows.units(boundaryActs.existing(act).id(), after, limit).stream()
                .map(UnitView::of)
                .toList();
    }

    List<ConversionView> conversions(UUID act, String afterOld, String afterNew, int limit) {
        return rows.conversions(boundaryActs.existing(act).id(), afterOld, afterNew, limit).stream()
                .map(ConversionView::of)
                .toList();
    }

    CheckView check(UUID id, Locale locale) {
        var act = boundaryActs.existing(id);
        PreparingBoundaryAct.requireDraft(act);
        var reform = enacting.reform(act);
        var breaches = reform.breaches();
        if (!breaches.isEmpty()) {
            var first = breaches.stream().limit(TOLD).map(breach -> view(breach, locale));
            return new CheckView(null, null, null, null, breaches.size(), first.toList());
        }
        var summary = reform.summary();
        return new CheckView(summary.begin(), summary.change(), summary.end(), summary.abolished(), 0, List.of());
    }

    private static CheckView.BreachView view(Violation breach, Locale locale) {
        return new CheckView.BreachView(
                breach.code().code(), breach.where().name(), Problem.detail(breach.code(), locale, breach.args()));
    }
}
