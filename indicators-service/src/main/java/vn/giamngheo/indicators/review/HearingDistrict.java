package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;

/** Step 5, while there were districts: the opinion of the district's chairman (QĐ 24/2021/QĐ-TTg Art. 4(5)). */
@ApplicationScoped
class HearingDistrict {

    @Inject
    Proceeding proceeding;

    @Inject
    ReviewScope scope;

    @Inject
    ReviewActs reviewActs;

    @Inject
    Rounds rounds;

    @Inject
    Acts acts;

    Round hear(UUID id, Requests.Opinion opinion) {
        var round = proceeding.underWay(id);
        scope.requireDay(round, opinion.on(), "/on");
        scope.requireDistrict(round, opinion.on());
        opinion.act().requireCome("/act");
        rounds.hear(id, opinion.on(), acts.record(opinion.act(), ActRole.APPRAISAL, reviewActs.at(id)));
        return rounds.existing(id);
    }
}
