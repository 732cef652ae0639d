package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.plan.PlanRequest.LineOf;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.UnitWords;

/** What a plan must obey: a draft in all, what is signed but for sums, which are told. All that is wrong is said at once. */
@ApplicationScoped
class PlanRules {

    static final Words EDITION = new Words("chương trình của kế hoạch", "programme of the plan");

    @Inject
    References references;

    @Inject
    LineScope lineScope;

    @Inject
    PartyRules parties;

    @Inject
    AnnexRules annexes;

    @Inject
    ParentPlans parents;

    /** Of a plan that came here signed the sums are told when it is issued. */
    void check(PlanRequest plan) {
        var violations = violations(plan);
        if (!plan.cameSigned()) {
            checkSums(plan, violations);
        }
        refuse(violations, "");
    }

    /**
     * What a signed amendment says is recorded though its sums do not close.
     *
     * @param amended the id of the plan, which others may carry out
     * @param at pointer to the plan
     */
    void checkSigned(UUID amended, PlanRequest plan, String at) {
        var violations = violations(plan);
        if (plan.parent() != null && parents.carriesOut(plan.parent(), amended)) {
            violations.add(Violation.of(PlansProblem.PLANS_IN_A_CIRCLE, Where.body("/parent"), plan.parent()));
        }
        refuse(violations, at);
    }

    private static void refuse(List<Violation> violations, String at) {
        if (!violations.isEmpty()) {
            throw new ProblemException(violations.stream()
                    .map(each -> new Violation(
                            each.code(),
                            new Where(each.where().in(), at + each.where().name()),
                            each.args()))
                    .toList());
        }
    }

    private List<Violation> violations(PlanRequest plan) {
        var violations = new ArrayList<Violation>();
        checkPeriod(plan, violations);
        var editions = editions(plan, violations);
        var lines = editions.stream().map(LineOf::line).collect(Collectors.toSet());
        checkTargets(plan, lines, violations);
        checkFundLines(plan, editions, violations);
        checkActivities(plan, lines, violations);
        checkParent(plan, violations);
        annexes.check(plan, violations);
        parties.check(plan, lines, violations);
        return violations;
    }

    private static void checkPeriod(PlanRequest plan, List<Violation> violations) {
        if (plan.periodTo().isBefore(plan.periodFrom())) {
            violations.add(Violation.of(
                    PlansProblem.ENDS_BEFORE_IT_BEGINS, Where.body("/periodTo"), plan.periodFrom(), plan.periodTo()));
        }
    }

    private void checkTargets(PlanRequest plan, Set<String> lines, List<Violation> violations) {
        var targets = plan.targets();
        var all = targets.stream().map(PlanRequest.Target::key).collect(Collectors.toSet());
        var keys = new HashSet<String>();
        for (var i = 0; i < targets.size(); i++) {
            var target = targets.get(i);
            var at = "/targets/" + i;
            if (!keys.add(target.key())) {
                violations.add(Violation.of(PlansProblem.REPEATED_KEY, Where.body(at + "/key"), target.key()));
            }
            checkIndicator(target, at, violations);
            checkFigure(target, at, violations);
            if (target.line() != null) {
                checkLine(target.line(), lines, at + "/line", violations);
            }
            checkOther(target.partOf(), target, all, at + "/partOf", violations);
            checkOther(target.rate(), target, all, at + "/rate", violations);
            checkPath(plan, target, at + "/path", violations);
        }
    }

    /** Each year of the plan once, and of a target that is one figure. */
    private static void checkPath(PlanRequest plan, PlanRequest.Target target, String at, List<Violation> violations) {
        if (target.path() == null) {
            return;
        }
        if (target.value() == null || target.upper() != null) {
            violations.add(Violation.of(
                    PlansProblem.FIGURE_OF_ANOTHER_COMPARATOR,
                    Where.body(at),
                    target.comparator().wireName()));
        }
        var seen = new HashSet<Integer>();
        for (var i = 0; i < target.path().size(); i++) {
            var year = target.path().get(i).year();
            if (!seen.add(year)) {
                violations.add(Violation.of(
                        PlansProblem.REPEATED_KEY, Where.body(at + "/" + i + "/year"), String.valueOf(year)));
            }
            if (year < plan.periodFrom().getYear() || year > plan.periodTo().getYear()) {
                violations.add(Violation.of(
                        PlansProblem.YEAR_OUTSIDE_THE_PLAN, Where.body(at + "/" + i + "/year"), String.valueOf(year)));
            }
        }
    }

    private static void checkOther(
            String other, PlanRequest.Target target, Set<String> all, String at, List<Violation> violations) {
        if (other != null && (!all.contains(other) || other.equals(target.key()))) {
            violations.addAll(
                    References.unknown(at, new Words("chỉ tiêu của kế hoạch", "target of the plan"), other, "")
                            .violations());
        }
    }

    /** A range has two figures, the lower first; words alone have none; all others have one. */
    private static void checkFigure(PlanRequest.Target target, String at, List<Violation> violations) {
        var isRange = target.comparator() == Comparator.RANGE;
        if ((target.comparator() == Comparator.QUALITATIVE) != (target.value() == null)) {
            violations.add(Violation.of(
                    PlansProblem.FIGURE_OF_ANOTHER_COMPARATOR,
                    Where.body(at + "/value"),
                    target.comparator().wireName()));
        } else if (isRange != (target.upper() != null)
                || isRange && target.upper().compareTo(target.value()) <= 0) {
            violations.add(Violation.of(
                    PlansProblem.FIGURE_OF_ANOTHER_COMPARATOR,
                    Where.body(at + "/upper"),
                    target.comparator().wireName()));
        }
    }

    private void checkIndicator(PlanRequest.Target target, String at, List<Violation> violations) {
        try {
            var indicator = references.indicator(target.indicator(), at + "/indicator");
            if (!indicator.unit().equals(target.unit())) {
                violations.add(Violation.of(
                        PlansProblem.UNIT_OF_ANOTHER_INDICATOR,
                        Where.body(at + "/unit"),
                        indicator.code(),
                        UnitWords.words(indicator.unit()),
                        UnitWords.words(target.unit())));
            }
        } catch (ProblemException unknown) {
            violations.addAll(unknown.violations());
        }
    }

    /** Money is of one edition: the same code may be a line of several. */
    private static void checkFundLines(PlanRequest plan, Set<LineOf> editions, List<Violation> violations) {
        var seen = new HashSet<String>();
        for (var i = 0; i < plan.fundLines().size(); i++) {
            var line = plan.fundLines().get(i);
            var at = "/fundLines/" + i;
            if (!plan.programmes().contains(line.of(plan).programme())) {
                violations.addAll(References.unknown(at + "/programme", EDITION, line.programme(), "")
                        .violations());
            } else if (!editions.contains(line.of(plan))) {
                violations.addAll(unknownLine(line.line(), at + "/line"));
            }
            if (!seen.add(line.of(plan) + " " + line.nature())) {
                violations.add(Violation.of(PlansProblem.REPEATED_KEY, Where.body(at + "/line"), line.line()));
            }
        }
    }

    private static void checkActivities(PlanRequest plan, Set<String> lines, List<Violation> violations) {
        var keys = new HashSet<String>();
        for (var i = 0; i < plan.activities().size(); i++) {
            var activity = plan.activities().get(i);
            if (!keys.add(activity.key())) {
                violations.add(Violation.of(
                        PlansProblem.REPEATED_KEY, Where.body("/activities/" + i + "/key"), activity.key()));
            }
            if (activity.line() != null) {
                checkLine(activity.line(), lines, "/activities/" + i + "/line", violations);
            }
        }
        for (var i = 0; i < plan.citations().size(); i++) {
            var activity = plan.citations().get(i).activity();
            if (activity != null && !keys.contains(activity)) {
                violations.addAll(References.unknown(
                                "/citations/" + i + "/activity",
                                new Words("hoạt động của kế hoạch", "activity of the plan"),
                                activity,
                                "")
                        .violations());
            }
        }
    }

    /** A parent is a plan of the same place or of one above it. */
    private void checkParent(PlanRequest plan, List<Violation> violations) {
        if (plan.parent() != null && !parents.isAbove(plan.parent(), plan.area(), plan.periodFrom())) {
            violations.addAll(References.unknown(
                            "/parent",
                            new Words("kế hoạch của nơi này hoặc cấp trên", "plan of this place or one above"),
                            plan.parent().toString(),
                            "")
                    .violations());
        }
    }

    static void checkLine(String line, Set<String> lines, String pointer, List<Violation> violations) {
        if (!lines.contains(line)) {
            violations.addAll(unknownLine(line, pointer));
        }
    }

    private static List<Violation> unknownLine(String line, String pointer) {
        return References.unknown(pointer, new Words("dự án, tiểu dự án", "programme line"), line, "")
                .violations();
    }

    /** The lines of all editions that the plan serves, each of which it names once; the caller writes for them as wholes. */
    private Set<LineOf> editions(PlanRequest plan, List<Violation> violations) {
        var lines = new HashSet<LineOf>();
        var seen = new HashSet<String>();
        for (var i = 0; i < plan.programmes().size(); i++) {
            var programme = plan.programmes().get(i);
            var at = i == 0 ? "/programme" : "/furtherProgrammes/" + (i - 1);
            if (!seen.add(programme)) {
                violations.add(Violation.of(PlansProblem.REPEATED_KEY, Where.body(at), programme));
            }
            lineScope.refusal(programme, null, Where.body(at)).ifPresent(violations::add);
            lines(programme, at, violations).forEach(line -> lines.add(new LineOf(programme, line)));
        }
        return lines;
    }

    private Set<String> lines(String programme, String pointer, List<Violation> violations) {
        try {
            return references.lines(programme, pointer);
        } catch (ProblemException unknown) {
            violations.addAll(unknown.violations());
            return Set.of();
        }
    }

    private static void checkSums(PlanRequest plan, List<Violation> violations) {
        for (var i = 0; i < plan.fundLines().size(); i++) {
            checkSum(plan.fundLines().get(i), "/fundLines/" + i, violations);
        }
    }

    private static void checkSum(PlanRequest.FundLine line, String at, List<Violation> violations) {
        var parts = line.central().plus(line.local());
        if (!parts.equals(line.total())) {
            violations.add(Violation.of(
                    PlansProblem.PARTS_DO_NOT_SUM,
                    Where.body(at + "/total"),
                    parts.dong(),
                    line.total().dong(),
                    line.total().minus(parts).dong()));
        }
    }
}
