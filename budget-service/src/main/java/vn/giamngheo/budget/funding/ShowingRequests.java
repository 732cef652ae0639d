package vn.giamngheo.budget.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.value.Money;

/** Shows funding requests with their answers, to whoever has the place of the holder. */
@ApplicationScoped
class ShowingRequests {

    @Inject
    FundingRequests requests;

    @Inject
    Answers answers;

    @Inject
    ReservedMoney reserved;

    @Inject
    Holders holders;

    @Inject
    Places places;

    @Inject
    Caller caller;

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    FundingRequestView one(UUID id) {
        return requests.byId(id)
                .filter(this::isReadable)
                .map(request -> show(List.of(request)).get(0))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private boolean isReadable(FundingRequest request) {
        var place = requests.isKnown(request) ? holders.placeOf(request.holder()) : null;
        return place != null
                && places.reach(place, caller.areas(), places.nearestDay(place, request.date())) != Reach.NONE;
    }

    List<FundingRequestView> show(List<FundingRequest> page) {
        var ids = page.stream().map(FundingRequest::id).toList();
        var given = answers.to(ids);
        var kept = reserved.totals(ids);
        return page.stream()
                .map(request -> FundingRequestView.of(
                        request, given.get(request.id()), kept.getOrDefault(request.id(), Money.ZERO)))
                .toList();
    }
}
