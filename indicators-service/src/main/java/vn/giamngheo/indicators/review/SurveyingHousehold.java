package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Step 2: a surveyor finds what a household lives on and what it lacks; the class follows. */
@ApplicationScoped
class SurveyingHousehold {

    @Inject
    Proceeding proceeding;

    @Inject
    ReviewScope scope;

    @Inject
    Scoring scoring;

    @Inject
    Rounds rounds;

    @Inject
    Cases cases;

    Case survey(UUID id, Requests.Surveyed found) {
        var round = proceeding.underWay(id);
        var reviewed = proceeding.of(round, found.household(), "/household");
        scope.requireDay(round, found.on(), "/on");
        scope.requireVillage(reviewed.villageId(), found.on());
        Proceeding.require(reviewed, Step.SCORED);
        cases.survey(scoring.score(round, reviewed, found, ""), Step.SCORED);
        rounds.touch(id);
        return proceeding.of(round, found.household(), "/household");
    }
}
