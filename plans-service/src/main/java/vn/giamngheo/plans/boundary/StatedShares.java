package vn.giamngheo.plans.boundary;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;

/**
 * What a paper says of one divided place.
 *
 * @param stored the place as it is known
 * @param successors the places that it became on the first day of the act
 * @param pointer where the request speaks of it
 */
record StatedShares(
        BoundaryAct act, AreaState stored, List<Place> successors, SharesRequest.Divided said, String pointer) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** @throws ProblemException 422 when the act did not divide it, or the shares are not those of all its successors */
    AreaState state() {
        requireDivided();
        var shares = shares();
        requireSum();
        return new AreaState(
                stored.id(),
                stored.eventVersion() + 1,
                false,
                stored.level(),
                stored.periods(),
                stored.boundaryActId(),
                stored.successors().stream()
                        .map(successor -> with(shares.get(successor.areaId()), successor))
                        .toList());
    }

    private AreaState.Successor with(BigDecimal share, AreaState.Successor successor) {
        return new AreaState.Successor(
                successor.areaId(),
                successor.boundaryActId(),
                successor.effectiveOn(),
                successor.extent(),
                share,
                said.shareBase().wireName());
    }

    private void requireDivided() {
        var isDivided = stored.successors() != null
                && stored.successors().size() > 1
                && stored.successors().stream()
                        .allMatch(successor -> successor.boundaryActId().equals(act.id()));
        if (!isDivided) {
            throw new ProblemException(
                    PlansProblem.NOT_DIVIDED,
                    Where.body(pointer + "/oldCode"),
                    said.oldCode().text(),
                    act.number());
        }
    }

    /** The share of each successor that is named, by its id. */
    private Map<UUID, BigDecimal> shares() {
        var shares = new HashMap<UUID, BigDecimal>();
        for (var i = 0; i < said.parts().size(); i++) {
            var part = said.parts().get(i);
            var where = Where.body(pointer + "/parts/" + i + "/newCode");
            if (shares.put(successor(part, where), part.share()) != null) {
                throw new ProblemException(
                        PlansProblem.REPEATED_KEY, where, part.newCode().text());
            }
        }
        return shares;
    }

    private UUID successor(SharesRequest.Part part, Where where) {
        return successors.stream()
                .filter(place -> place.code().equals(part.newCode().text()))
                .filter(place -> stored.successors().stream()
                        .anyMatch(successor -> successor.areaId().equals(place.id())))
                .findFirst()
                .map(Place::id)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_A_SUCCESSOR,
                        where,
                        part.newCode().text(),
                        said.oldCode().text(),
                        successors.stream().map(Place::code).collect(Collectors.joining(", "))));
    }

    private void requireSum() {
        var sum = said.parts().stream().map(SharesRequest.Part::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (said.parts().size() < stored.successors().size() || sum.compareTo(ALL) != 0) {
            throw new ProblemException(
                    PlansProblem.SHARES_DO_NOT_SUM,
                    Where.body(pointer + "/parts"),
                    said.oldCode().text(),
                    said.parts().size(),
                    stored.successors().size(),
                    sum.stripTrailingZeros().toPlainString());
        }
    }
}
