package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.Problem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.trail.Thing;
import vn.giamngheo.platform.trail.Trail;
import vn.giamngheo.platform.value.Days;

/** Takes in what a surveyor sends late, row by row; sent again it changes nothing. */
@ApplicationScoped
class TakingBatch {

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

    @Inject
    Trail trail;

    /** @param locale of the words for rows that are refused */
    BatchView take(BatchRequest batch, Locale locale) {
        var round = rounds.locked(batch.round());
        trail.isAbout(new Thing(Topics.REVIEW_ROUNDS, round.id().toString()));
        trail.concerns(Set.of(round.communeId()));
        var rows = new ArrayList<BatchView.Row>();
        for (var row : batch.surveys()) {
            rows.add(attempt(round, row, locale));
        }
        if (!round.isDecided()) {
            rounds.touch(round.id());
        }
        return new BatchView(List.copyOf(rows));
    }

    private BatchView.Row attempt(Round round, BatchRequest.Row row, Locale locale) {
        try {
            return take(round, row);
        } catch (ProblemException refused) {
            var first = refused.violations().get(0);
            return BatchView.Row.refused(
                    row.id(), first.code().code(), Problem.detail(first.code(), locale, first.args()));
        }
    }

    private BatchView.Row take(Round round, BatchRequest.Row row) {
        var found = row.found();
        var reviewed = proceeding.of(round, found.household(), "/found/household");
        scope.requireVillage(reviewed.villageId(), found.on());
        if (cases.isKnown(row.id())) {
            return known(row, reviewed);
        }
        Proceeding.requireUnderWay(round);
        scope.requireDay(round, found.on(), "/found/on");
        requireOneDay(row);
        Proceeding.require(reviewed, Step.SCORED);
        var survey = scoring.score(round, reviewed, found, "/found").sent(row.id(), row.surveyedAt());
        if (reviewed.surveyId() != null && !reviewed.surveyId().equals(row.basedOn())) {
            return conflict(row, reviewed, survey);
        }
        cases.survey(survey, Step.SCORED);
        return BatchView.Row.of(row.id(), BatchView.Result.ACCEPTED, survey.foundClass());
    }

    /** An id names one survey for ever: of another household it is another's. */
    private BatchView.Row known(BatchRequest.Row row, Case reviewed) {
        if (!cases.isOf(row.id(), reviewed.id())) {
            throw new ProblemException(IndicatorsProblem.SURVEY_OF_ANOTHER, Where.body("/id"), row.id());
        }
        return BatchView.Row.of(row.id(), BatchView.Result.UNCHANGED, reviewed.foundClass());
    }

    /** The moment lies on the day that the survey states. */
    private static void requireOneDay(BatchRequest.Row row) {
        if (!row.surveyedAt()
                .atZoneSameInstant(Days.ZONE)
                .toLocalDate()
                .equals(row.found().on())) {
            throw new ProblemException(
                    IndicatorsProblem.ANOTHER_DAY,
                    Where.body("/surveyedAt"),
                    row.surveyedAt(),
                    row.found().on());
        }
    }

    private static BatchView.Row conflict(BatchRequest.Row row, Case reviewed, Survey survey) {
        var mine = new BatchView.Side(
                survey.id(),
                survey.surveyedOn(),
                survey.monthlyIncome(),
                survey.b1Score(),
                survey.lacking(),
                survey.foundClass());
        var theirs = new BatchView.Side(
                reviewed.surveyId(),
                reviewed.surveyedOn(),
                reviewed.monthlyIncome(),
                reviewed.b1Score(),
                reviewed.lacking(),
                reviewed.foundClass());
        return new BatchView.Row(row.id(), BatchView.Result.CONFLICT, null, null, null, mine, theirs);
    }
}
