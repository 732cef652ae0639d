package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.published.FollowingReviews;
import vn.giamngheo.indicators.standing.Decided;
import vn.giamngheo.indicators.standing.Recognition;
import vn.giamngheo.indicators.standing.Standings;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.value.Days;

/**
 * Step 6: the chairman of the commune decides (QĐ 24/2021/QĐ-TTg Art. 4(6)). Households get their classes, and what the
 * review found is published. A decision that the suite prepares keeps every rule; one that was signed on paper is recorded
 * as it is, and what is wrong with it becomes findings.
 */
@ApplicationScoped
class DecidingReview {

    /** A decision counts within a year after it at the latest. */
    private static final int LATEST_YEARS = 1;

    @Inject
    Proceeding proceeding;

    @Inject
    ReviewScope scope;

    @Inject
    ReviewActs reviewActs;

    @Inject
    ReviewFindings findings;

    @Inject
    Contradictions contradictions;

    @Inject
    CountingResult counting;

    @Inject
    LaterResults later;

    @Inject
    Certificates certificates;

    @Inject
    Standings standings;

    @Inject
    FollowingReviews following;

    @Inject
    Joining joining;

    @Inject
    Results results;

    @Inject
    Rounds rounds;

    @Inject
    TellingRounds telling;

    @Inject
    Cases cases;

    @Inject
    Rules rules;

    @Inject
    Places places;

    @Inject
    Villages villages;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Acts acts;

    Round decide(UUID id, Requests.Decision decision) {
        var round = proceeding.underWay(id);
        scope.requireWritable(round);
        requireDays(round, decision.on(), decision.holdsFrom());
        var listed = cases.all(id, null);
        awaitTurn(round, listed);
        requireJoins(round, decision.holdsFrom());
        requireAnother(round);
        requireHeard(round, decision.on());
        var posted = posted(round, listed, decision.on());
        var decided = enact(round, decision.on(), decision.holdsFrom(), decision.act(), false);
        var classes = posted.stream()
                .map(each -> new Decided(each.householdId(), each.foundClass()))
                .toList();
        recognise(decided, classes);
        findings.settleOpening(decided, publish(decided, true));
        return decided;
    }

    Round recordSigned(UUID id, Requests.SignedDecision decision) {
        var round = proceeding.underWay(id);
        scope.requireWritable(round);
        requireDays(round, decision.on(), decision.holdsFrom());
        var listed = cases.all(id, null);
        var classes = decision.households().stream()
                .map(each -> new Decided(each.household(), each.povertyClass()))
                .toList();
        requireListed(listed, classes);
        awaitTurn(round, listed);
        var decided = enact(round, decision.on(), decision.holdsFrom(), decision.act(), true);
        recognise(decided, classes);
        var gaps = publish(decided, false);
        var rule = rules.on(round.kind(), round.openedOn(), "/on");
        findings.settle(decided, scope.commune(round), listed, classes, gaps, rule);
        return decided;
    }

    private void requireDays(Round round, LocalDate on, LocalDate holdsFrom) {
        scope.requireDay(round, on, "/on");
        if (!holdsFrom.isBefore(on.plusYears(LATEST_YEARS))) {
            throw new ProblemException(IndicatorsProblem.BEGINS_TOO_LATE, Where.body("/effectiveOn"), holdsFrom, on);
        }
        if (holdsFrom.isBefore(round.openingOn())) {
            throw new ProblemException(
                    IndicatorsProblem.BEFORE_LAST_EVENT, Where.body("/effectiveOn"), holdsFrom, round.openingOn());
        }
    }

    /** The year after, if it is decided already, begins where this one ends. */
    private void requireJoins(Round round, LocalDate holdsFrom) {
        if (round.kind() == ReviewKind.YEARLY) {
            rounds.nextYearly(round)
                    .filter(next -> !next.openingOn().equals(holdsFrom))
                    .ifPresent(next -> {
                        throw new ProblemException(
                                IndicatorsProblem.NEXT_PERIOD_BEGINS,
                                Where.body("/effectiveOn"),
                                next.year(),
                                next.openingOn());
                    });
        }
    }

    /** Whoever surveyed does not decide. */
    private void requireAnother(Round round) {
        if (cases.surveyors(round.id()).stream().anyMatch(caller::isOneOf)) {
            throw new ProblemException(IndicatorsProblem.SURVEYOR_DECIDES);
        }
    }

    /** While the law wanted it: the opinion of the district in which the commune lay. */
    private void requireHeard(Round round, LocalDate on) {
        var wanted = rules.on(round.kind(), on, "/on").districtOpinion()
                && scope.district(round, on).isPresent();
        if (wanted && round.opinionOn() == null) {
            throw new ProblemException(IndicatorsProblem.DISTRICT_NOT_HEARD, Where.request());
        }
    }

    /** All that were posted to the end; nobody is left on the way. */
    private List<Case> posted(Round round, List<Case> listed, LocalDate on) {
        listed.stream()
                .filter(reviewed -> reviewed.step() != Step.REFUSED)
                .forEach(reviewed -> Proceeding.require(reviewed, Step.DECIDED));
        villages.of(round.id()).stream()
                .filter(held -> held.postedTo() != null && held.postedTo().isAfter(on))
                .findFirst()
                .ifPresent(held -> {
                    throw new ProblemException(IndicatorsProblem.STILL_POSTED, Where.body("/on"), held.postedTo());
                });
        return listed.stream()
                .filter(reviewed -> reviewed.step() == Step.POSTED)
                .toList();
    }

    private static void requireListed(List<Case> listed, List<Decided> classes) {
        var known = listed.stream().map(Case::householdId).collect(Collectors.toSet());
        for (var i = 0; i < classes.size(); i++) {
            if (!known.remove(classes.get(i).household())) {
                throw new ProblemException(
                        IndicatorsProblem.NOT_ON_THE_LIST, Where.body("/households/" + i + "/household"));
            }
        }
    }

    private Round enact(Round round, LocalDate on, LocalDate holdsFrom, Act act, boolean signed) {
        act.requireCome("/act");
        var id = acts.record(act, ActRole.DECISION, reviewActs.at(round.id()));
        var decided = new Round(
                round.id(),
                round.communeId(),
                round.kind(),
                round.standardId(),
                round.standard(),
                round.year(),
                round.openedOn(),
                round.openingOn(),
                round.opinionOn(),
                on,
                holdsFrom,
                signed,
                id);
        rounds.decide(decided, caller.subject());
        telling.changed(round.id());
        return decided;
    }

    /**
     * Before anything is read that another decision may change. Also a household that registers to escape meanwhile is either
     * seen here or sees what was decided.
     */
    private void awaitTurn(Round round, List<Case> listed) {
        standings.awaitTurn(
                round.communeId(), listed.stream().map(Case::householdId).toList());
    }

    private void recognise(Round decided, List<Decided> classes) {
        var unordered = standings.decide(
                new Recognition(
                        decided.standardId(),
                        decided.effectiveOn(),
                        decided.decidedOn(),
                        scope.decider(decided, decided.decidedOn()),
                        decided.id(),
                        decided.actId()),
                classes);
        cases.decide(decided.id(), classes);
        certificates.issue(decided, classes);
        contradictions.tell(decided, unordered);
    }

    /**
     * @param strict whether a beginning that does not join the end before is refused where somebody can put it right, and not
     *     only told
     */
    private List<Joining.Gap> publish(Round decided, boolean strict) {
        var counted = counting.count(decided, decided.effectiveOn());
        var gaps = joining.gaps(decided, counted);
        var refused =
                gaps.stream().filter(gap -> strict && gap.isToBePutRight()).toList();
        if (!refused.isEmpty()) {
            throw new ProblemException(refused.stream().map(this::violation).toList());
        }
        results.store(counted);
        outbox.publish(Topics.REVIEW_RESULTS, ReviewResultState.TYPE, counted);
        following.mark(decided.id());
        later.countAnew(decided);
        return gaps;
    }

    private Violation violation(Joining.Gap gap) {
        var lastDay = places.nearestDay(gap.village(), Days.today());
        var code = places.byId(gap.village(), lastDay)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND))
                .code();
        return Violation.of(
                IndicatorsProblem.OPENING_DIFFERS,
                Where.request(),
                code,
                gap.column().wireName(),
                gap.opened(),
                gap.closed(),
                String.join(", ", gap.households()));
    }
}
