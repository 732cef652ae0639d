package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.classification.Criteria;
import vn.giamngheo.indicators.classification.Means;
import vn.giamngheo.indicators.classification.ScoreSheet;
import vn.giamngheo.indicators.classification.Settlement;
import vn.giamngheo.indicators.scoresheet.AppliedSheet;
import vn.giamngheo.indicators.scoresheet.FindingSheets;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.AreaClasses;
import vn.giamngheo.platform.value.Ids;

/** Makes a class of what a surveyor found: rural or urban is what the village is on the day of the survey. */
@ApplicationScoped
class Scoring {

    private static final String SETTLEMENT = "settlement";

    @Inject
    FindingStandards standards;

    @Inject
    FindingSheets sheets;

    @Inject
    AreaClasses areaClasses;

    @Inject
    Caller caller;

    /** @param at the pointer to what was found */
    Survey score(Round round, Case reviewed, Requests.Surveyed found, String at) {
        var criteria = standards.named(round.standard(), "/standard").criteria();
        var settlement = settlement(reviewed.villageId(), found.on(), at);
        var lacking = lacking(criteria, found, at);
        if ((found.monthlyIncome() == null) == (found.b1() == null)) {
            throw new ProblemException(IndicatorsProblem.INCOME_OR_POINTS, Where.body(at + "/monthlyIncome"));
        }
        return found.b1() == null
                ? byIncome(reviewed, found, criteria, settlement, lacking)
                : byPoints(round, reviewed, found, criteria, settlement, lacking, at);
    }

    private Survey byIncome(
            Case reviewed, Requests.Surveyed found, Criteria criteria, Settlement settlement, Set<String> lacking) {
        var means = new Means.MonthlyIncome(found.monthlyIncome());
        return survey(reviewed, found, criteria, settlement, means, lacking, null);
    }

    private Survey byPoints(
            Round round,
            Case reviewed,
            Requests.Surveyed found,
            Criteria criteria,
            Settlement settlement,
            Set<String> lacking,
            String at) {
        var sheet = sheets.inForce(round.standardId(), reviewed.villageId(), settlement, found.on())
                .filter(each -> criteria.b1Thresholds() != null)
                .orElseThrow(() -> new ProblemException(
                        IndicatorsProblem.NO_SCORE_SHEET, Where.body(at + "/b1"), settlement.words(), found.on()));
        return survey(reviewed, found, criteria, settlement, points(sheet, found, at), lacking, sheet.id());
    }

    private static Means points(AppliedSheet sheet, Requests.Surveyed found, String at) {
        try {
            return new Means.B1Score(sheet.sheet().score(found.b1()));
        } catch (ScoreSheet.NotOnSheet refused) {
            throw new ProblemException(
                    IndicatorsProblem.NOT_ON_SHEET, Where.body(at + "/b1/" + refused.code()), refused.code());
        }
    }

    private Survey survey(
            Case reviewed,
            Requests.Surveyed found,
            Criteria criteria,
            Settlement settlement,
            Means means,
            Set<String> lacking,
            UUID sheet) {
        var result = criteria.classify(settlement, means, lacking);
        return new Survey(
                Ids.next(),
                reviewed.id(),
                found.on(),
                settlement,
                found.monthlyIncome() == null ? null : found.monthlyIncome().dong(),
                means instanceof Means.B1Score score ? score.points() : null,
                found.b1() == null ? null : EventJson.text(found.b1()),
                sheet,
                lacking.stream().toList(),
                result.b2Score(),
                result.povertyClass(),
                caller.subject(),
                null);
    }

    private Settlement settlement(UUID village, LocalDate on, String at) {
        return areaClasses.on(village, on).stream()
                .filter(inForce -> inForce.scheme().equals(SETTLEMENT))
                .map(inForce -> Settlement.ofWireName(inForce.value()))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(IndicatorsProblem.SETTLEMENT_UNKNOWN, Where.body(at + "/on"), on));
    }

    private static Set<String> lacking(Criteria criteria, Requests.Surveyed found, String at) {
        for (var i = 0; i < found.lacking().size(); i++) {
            if (!criteria.indicators().contains(found.lacking().get(i))) {
                throw new ProblemException(
                        CommonProblem.UNKNOWN_CODE,
                        Where.body(at + "/lacking/" + i),
                        found.lacking().get(i),
                        new TreeSet<>(criteria.indicators()));
            }
        }
        return new TreeSet<>(found.lacking());
    }
}
