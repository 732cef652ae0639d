package vn.giamngheo.budget.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;

/** Shows ceilings to whoever may read their place. */
@ApplicationScoped
class ShowingCeilings {

    @Inject
    Ceilings ceilings;

    @Inject
    Holders holders;

    @Inject
    Places places;

    @Inject
    Caller caller;

    @Inject
    Acts acts;

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    @Transactional
    public CeilingView read(UUID id) {
        return ceilings.byId(id)
                .filter(row -> places.reach(holders.placeOf(row.holder()), caller.areas(), row.date()) != Reach.NONE)
                .map(row -> views(List.of(row)).get(0))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    @Transactional
    public List<CeilingView> page(UUID area, LocalDate tree, String programme, Ceilings.After after, int limit) {
        return views(ceilings.page(area, tree, programme, after, limit));
    }

    List<CeilingView> views(List<CeilingRow> rows) {
        var parts = ceilings.parts(rows).stream().collect(Collectors.groupingBy(PartRow::ceilingId));
        var byAct = acts.byId(rows.stream().map(CeilingRow::actId).toList());
        return rows.stream()
                .map(row -> new CeilingView(
                        row.id(),
                        row.programmeCode(),
                        row.fromYear(),
                        row.toYear(),
                        row.date(),
                        new CeilingView.HolderView(row.holderKind(), row.holderId()),
                        byAct.get(row.actId()),
                        row.note(),
                        parts.get(row.id()).stream().map(PartRow::view).toList()))
                .toList();
    }
}
