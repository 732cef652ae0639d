package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Subtree;

/** Step 1: the list. All that are poor or near-poor now, and whoever asks (QĐ 24/2021/QĐ-TTg Art. 4(1)). */
@ApplicationScoped
class ListingHouseholds {

    private static final String PRESENT = Subtree.TREE + """
            select h.id from household h
            where h.village_id in (select id from tree) and h.presence = 'PRESENT'
            """;

    private static final String ON_THE_LIST = PRESENT + """
            and exists (select from household_class c
                where c.household_id = h.id and c.standard_id = :standard and c.class in ('poor', 'near_poor')
                    and c.valid_from <= :on and (c.valid_to is null or c.valid_to >= :on))
            """;

    private static final String ASKING = PRESENT + " and h.id = any(:asking)";

    @Inject
    Proceeding proceeding;

    @Inject
    ReviewScope scope;

    @Inject
    Rounds rounds;

    @Inject
    Cases cases;

    @Inject
    Jdbi jdbi;

    /** @return how many came onto the list */
    int list(UUID id, Requests.Listing request) {
        var round = proceeding.underWay(id);
        scope.requireWritable(round);
        scope.requireDay(round, request.on(), "/on");
        var households = request.households() == null ? onTheList(round, request) : asking(round, request);
        var added = cases.list(id, households, request.requestedOn(), request.on());
        rounds.touch(id);
        return added;
    }

    private List<UUID> onTheList(Round round, Requests.Listing request) {
        return jdbi.withHandle(handle -> handle.createQuery(ON_THE_LIST)
                .bind("area", round.communeId())
                .bind("tree", scope.villagesOn(round, request.on()))
                .bind("on", request.on())
                .bind("standard", round.standardId())
                .mapTo(UUID.class)
                .list());
    }

    private List<UUID> asking(Round round, Requests.Listing request) {
        var found = jdbi.withHandle(handle -> handle.createQuery(ASKING)
                .bind("area", round.communeId())
                .bind("tree", scope.villagesOn(round, request.on()))
                .bindArray("asking", UUID.class, request.households().toArray())
                .mapTo(UUID.class)
                .list());
        for (var i = 0; i < request.households().size(); i++) {
            if (!found.contains(request.households().get(i))) {
                throw new ProblemException(IndicatorsProblem.NO_SUCH_HOUSEHOLD, Where.body("/households/" + i));
            }
        }
        return found;
    }
}
