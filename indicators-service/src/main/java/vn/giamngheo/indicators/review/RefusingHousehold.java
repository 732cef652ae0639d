package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Does not take a household up, with reasons (QĐ 24/2021/QĐ-TTg Art. 5). */
@ApplicationScoped
class RefusingHousehold {

    @Inject
    Proceeding proceeding;

    @Inject
    ReviewScope scope;

    @Inject
    Cases cases;

    Case refuse(UUID id, Requests.Refusal refusal) {
        var round = proceeding.underWay(id);
        scope.requireWritable(round);
        var reviewed = proceeding.of(round, refusal.household(), "/household");
        Proceeding.require(reviewed, Step.REFUSED);
        cases.refuse(reviewed.id(), refusal.reasons().strip());
        return proceeding.of(round, refusal.household(), "/household");
    }
}
