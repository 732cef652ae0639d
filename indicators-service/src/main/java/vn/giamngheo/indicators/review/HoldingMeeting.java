package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Step 3: the village meeting. When fewer agree than the law wants of those who attend, the survey is redone
 * (QĐ 24/2021/QĐ-TTg Art. 4(3)).
 */
@ApplicationScoped
class HoldingMeeting {

    @Inject
    Proceeding proceeding;

    @Inject
    ReviewScope scope;

    @Inject
    Villages villages;

    @Inject
    Rounds rounds;

    @Inject
    Rules rules;

    Round meet(UUID id, Requests.Meeting meeting) {
        var round = proceeding.underWay(id);
        scope.requireDay(round, meeting.on(), "/on");
        var village = scope.village(round, meeting.village(), meeting.on());
        if (meeting.agreed() > meeting.attended()) {
            throw new ProblemException(
                    IndicatorsProblem.MORE_THAN_ATTENDED, Where.body("/agreed"), meeting.agreed(), meeting.attended());
        }
        var rule = rules.on(round.kind(), meeting.on(), "/on");
        var isAgreed = rule.isAgreed(meeting.attended(), meeting.agreed());
        proceeding.village(round, village.id(), isAgreed ? Step.AGREED : Step.LISTED);
        villages.meet(id, village.id(), meeting.on(), meeting.attended(), meeting.agreed());
        rounds.touch(id);
        return round;
    }
}
