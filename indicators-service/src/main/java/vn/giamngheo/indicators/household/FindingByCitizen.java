package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.indicators.personal.AccessLog;
import vn.giamngheo.indicators.personal.BlindIndex;

/** Finds the households of a citizen among those that the caller may read. */
@ApplicationScoped
class FindingByCitizen {

    @Inject
    BlindIndex index;

    @Inject
    Members members;

    @Inject
    Households households;

    @Inject
    HouseholdScope scope;

    @Inject
    ShowingHouseholds showing;

    @Inject
    AccessLog accesses;

    List<HouseholdView> find(SearchRequest request) {
        var ids = members.householdsOf(index.citizen(request.citizenId()));
        var readable = households.byIds(ids).stream().filter(scope::isReadable).toList();
        if (readable.isEmpty()) {
            accesses.foundNobody();
        }
        return showing.show(readable, "search");
    }
}
