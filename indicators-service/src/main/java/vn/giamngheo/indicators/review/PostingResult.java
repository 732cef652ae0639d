package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;

/** Step 4: what the meeting agreed hangs in public; whoever thinks otherwise objects, and a re-check answers. */
@ApplicationScoped
class PostingResult {

    @Inject
    Proceeding proceeding;

    @Inject
    ReviewScope scope;

    @Inject
    Scoring scoring;

    @Inject
    Villages villages;

    @Inject
    Objections objections;

    @Inject
    Rounds rounds;

    @Inject
    Cases cases;

    @Inject
    Rules rules;

    @Inject
    Caller caller;

    Round post(UUID id, Requests.Posting posting) {
        var round = proceeding.underWay(id);
        scope.requireDay(round, posting.from(), "/from");
        var village = scope.village(round, posting.village(), posting.from());
        requireLongEnough(round, posting);
        requireAfterMeeting(round, village.id(), posting.from());
        proceeding.village(round, village.id(), Step.POSTED);
        villages.post(id, village.id(), posting.from(), posting.to(), posting.places());
        rounds.touch(id);
        return round;
    }

    private void requireLongEnough(Round round, Requests.Posting posting) {
        var rule = rules.on(round.kind(), posting.from(), "/from");
        if (posting.to().isBefore(posting.from()) || !rule.isLongEnough(posting.from(), posting.to())) {
            throw new ProblemException(
                    IndicatorsProblem.POSTED_TOO_SHORT, Where.body("/to"), posting.from(), posting.to());
        }
    }

    private void requireAfterMeeting(Round round, UUID village, LocalDate from) {
        villages.of(round.id(), village)
                .filter(held -> held.meetingOn().isAfter(from))
                .ifPresent(held -> {
                    throw new ProblemException(
                            IndicatorsProblem.BEFORE_LAST_EVENT, Where.body("/from"), from, held.meetingOn());
                });
    }

    Case object(UUID id, Requests.Objection objection) {
        var round = proceeding.underWay(id);
        var reviewed = proceeding.of(round, objection.household(), "/household");
        scope.requireDay(round, objection.on(), "/on");
        scope.requireVillage(reviewed.villageId(), objection.on());
        Proceeding.require(reviewed, Step.OBJECTED);
        objections.raise(reviewed.id(), objection.on(), objection.reason(), caller.subject());
        proceeding.step(List.of(reviewed), Step.OBJECTED);
        return proceeding.of(round, objection.household(), "/household");
    }

    Case recheck(UUID id, Requests.Recheck recheck) {
        var round = proceeding.underWay(id);
        var found = recheck.finding();
        var reviewed = proceeding.of(round, found.household(), "/finding/household");
        scope.requireDay(round, found.on(), "/finding/on");
        scope.requireVillage(reviewed.villageId(), found.on());
        if (reviewed.step() != Step.OBJECTED) {
            Proceeding.require(reviewed, Step.OBJECTED);
            throw new ProblemException(IndicatorsProblem.NO_OBJECTION, Where.request(), reviewed.householdCode());
        }
        objections.answer(reviewed.id(), found.on(), recheck.upheld());
        cases.survey(scoring.score(round, reviewed, found, "/finding"), Step.POSTED);
        return proceeding.of(round, found.household(), "/finding/household");
    }
}
