package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.indicators.standing.Decided;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.value.Period;

/** What is wrong with a decision that was signed on paper. Findings name places and counts, never a household's people. */
@ApplicationScoped
class ReviewFindings {

    private static final String STEPS = "review-steps-missing";
    private static final String LATE = "review-decision-late";
    private static final String OTHERWISE = "review-class-differs";
    private static final String OPENING = "review-opening-differs";

    @Inject
    Findings findings;

    void settle(
            Round decided,
            Place commune,
            List<Case> before,
            List<Decided> classes,
            List<Joining.Gap> gaps,
            RuleContent rule) {
        var byHousehold = before.stream().collect(Collectors.toMap(Case::householdId, Function.identity()));
        settle(STEPS, decided, missingSteps(decided, commune, byHousehold, classes));
        settle(OTHERWISE, decided, otherClasses(decided, commune, byHousehold, classes));
        settle(LATE, decided, late(decided, commune, rule));
        settleOpening(decided, gaps);
    }

    /** After what it found, or what the review before it found, has been counted. */
    void settleOpening(Round decided, List<Joining.Gap> gaps) {
        settle(OPENING, decided, gaps.stream().map(gap -> opening(decided, gap)).toList());
    }

    private void settle(String code, Round decided, List<Finding> found) {
        findings.settle(code, touched(decided), found);
    }

    private static List<Finding> missingSteps(
            Round decided, Place commune, Map<UUID, Case> before, List<Decided> classes) {
        var missing = classes.stream()
                .filter(each -> before.get(each.household()).step() != Step.POSTED)
                .count();
        return missing == 0
                ? List.of()
                : List.of(finding(
                        STEPS,
                        Severity.WARNING,
                        commune.id(),
                        decided,
                        List.of(String.valueOf(missing), String.valueOf(classes.size())),
                        arithmetic("decided", classes.size(), "posted", classes.size() - missing, "≠")));
    }

    private static List<Finding> otherClasses(
            Round decided, Place commune, Map<UUID, Case> before, List<Decided> classes) {
        var scored = classes.stream()
                .filter(each -> before.get(each.household()).foundClass() != null)
                .toList();
        var same = scored.stream()
                .filter(each -> before.get(each.household()).foundClass() == each.povertyClass())
                .count();
        return same == scored.size()
                ? List.of()
                : List.of(finding(
                        OTHERWISE,
                        Severity.ERROR,
                        commune.id(),
                        decided,
                        List.of(String.valueOf(scored.size() - same), String.valueOf(scored.size())),
                        arithmetic("scored", scored.size(), "same", same, "≠")));
    }

    private static List<Finding> late(Round decided, Place commune, RuleContent rule) {
        var due = rule.dueOn(decided.year(), decided.openedOn());
        return due == null || !decided.decidedOn().isAfter(due)
                ? List.of()
                : List.of(finding(
                        LATE,
                        Severity.INFO,
                        commune.id(),
                        decided,
                        List.of(decided.decidedOn().toString(), due.toString()),
                        null));
    }

    private static Finding opening(Round decided, Joining.Gap gap) {
        return new Finding(
                OPENING,
                Severity.ERROR,
                gap.village(),
                period(decided),
                List.of(gap.column().wireName(), String.valueOf(gap.opened()), String.valueOf(gap.closed())),
                arithmetic("opening", gap.opened(), "last_closing", gap.closed(), "≠"),
                List.of(
                        touched(decided),
                        new FindingState.Touched("area", gap.village().toString()),
                        new FindingState.Touched("class", gap.column().wireName())));
    }

    private static Finding finding(
            String code,
            Severity severity,
            UUID area,
            Round decided,
            List<String> args,
            FindingState.Arithmetic arithmetic) {
        return new Finding(code, severity, area, period(decided), args, arithmetic, List.of(touched(decided)));
    }

    private static FindingState.Arithmetic arithmetic(
            String first, long one, String second, long other, String relation) {
        return new FindingState.Arithmetic(
                List.of(
                        new FindingState.Term(first, String.valueOf(one), "households"),
                        new FindingState.Term(second, String.valueOf(other), "households")),
                first + " " + relation + " " + second);
    }

    private static Period period(Round decided) {
        return new Period(decided.openingOn(), decided.effectiveOn());
    }

    private static FindingState.Touched touched(Round decided) {
        return new FindingState.Touched("review_round", decided.id().toString());
    }
}
