package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.place.AreaClasses;
import vn.giamngheo.platform.value.Money;

/**
 * Holds a project against all rules that are in force for its commune on a day, as NĐ 27/2022/NĐ-CP, Art. 20, 22 and 23
 * have them: how much the state may bear, by the class of the place; how many households must be those that the programme
 * is for; how much must go directly into production; how much one project may be given.
 */
@ApplicationScoped
class Guards {

    private static final String MONEY = "VND";
    private static final String HOUSEHOLDS = "households";
    private static final String PERCENT = "percent";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String DIFFICULTY = "difficulty";

    @Inject
    Rules rules;

    @Inject
    AreaClasses classes;

    /**
     * What a project is judged by.
     *
     * @param villages empty for all of the commune
     */
    record Judged(
            UUID commune,
            Collection<UUID> villages,
            ProjectKind kind,
            LocalDate on,
            Households households,
            Costs costs) {}

    /** What was found, and by which rules. */
    record Judgement(List<UUID> rules, List<Breach> breaches) {

        /** @throws ProblemException 422 with all that is wrong */
        void refuse() {
            if (!breaches.isEmpty()) {
                throw new ProblemException(
                        breaches.stream().map(Breach::refusal).toList());
            }
        }
    }

    Judgement judge(Judged project) {
        var inForce = rules.inForce(project.commune(), project.kind(), project.on());
        if (inForce.isEmpty()) {
            return new Judgement(List.of(), List.of(missing(project)));
        }
        var difficulties = difficulties(project);
        var breaches = inForce.stream()
                .flatMap(view -> breaches(view, project, difficulties))
                .toList();
        return new Judgement(inForce.stream().map(view -> view.rule().id()).toList(), breaches);
    }

    private static Breach missing(Judged project) {
        return new Breach(
                PlansProblem.RULE_MISSING,
                "/kind",
                List.of(project.kind().wireName(), project.on().toString()),
                null,
                null);
    }

    /** The classes of the villages, or of the commune; of a place without one null. */
    private List<String> difficulties(Judged project) {
        var places = project.villages().isEmpty() ? List.of(project.commune()) : project.villages();
        return places.stream()
                .map(place -> classes.on(place, project.on()).stream()
                        .filter(each -> each.scheme().equals(DIFFICULTY))
                        .map(AreaClasses.InForce::value)
                        .findFirst()
                        .orElse("none"))
                .toList();
    }

    private static Stream<Breach> breaches(RuleView view, Judged project, List<String> difficulties) {
        var limits = view.rule().limits();
        var found = new ArrayList<Breach>();
        ceiling(limits, difficulties)
                .filter(percent -> isMoreThan(project.costs().stateBudget(), percent, total(project)))
                .ifPresent(percent -> found.add(aboveCeiling(view, project, percent)));
        Optional.ofNullable(limits.beneficiariesPercent())
                .filter(percent -> isLessThan(
                        project.households().beneficiaries(),
                        percent,
                        project.households().total()))
                .ifPresent(percent -> found.add(tooFewBeneficiaries(view, project, percent)));
        Optional.ofNullable(limits.directPercent())
                .filter(percent -> isLessThan(
                        direct(project).dong(),
                        percent,
                        project.costs().stateBudget().dong()))
                .ifPresent(percent -> found.add(tooLittleDirect(view, project, percent)));
        cap(
                        PlansProblem.SUPPORT_ABOVE_CAP,
                        "support",
                        limits.mostSupport(),
                        project.costs().stateBudget(),
                        view)
                .ifPresent(found::add);
        cap(PlansProblem.COST_ABOVE_CAP, "cost", limits.mostCost(), total(project), view)
                .ifPresent(found::add);
        return found.stream();
    }

    /** The lowest of the places': the law grants more only to places of a class. */
    private static Optional<BigDecimal> ceiling(Rule.Limits limits, List<String> difficulties) {
        return limits.supportPercent() == null
                ? Optional.empty()
                : difficulties.stream()
                        .map(limits.supportPercent()::of)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder());
    }

    private static Money total(Judged project) {
        return project.costs().total();
    }

    /** What is not stated to go into production does not. */
    private static Money direct(Judged project) {
        return project.costs().direct() == null ? Money.ZERO : project.costs().direct();
    }

    private static boolean isMoreThan(Money part, BigDecimal percent, Money whole) {
        return compare(part.dong(), percent, whole.dong()) > 0;
    }

    private static boolean isLessThan(long part, BigDecimal percent, long whole) {
        return compare(part, percent, whole) < 0;
    }

    /** Exactly: nothing is divided. */
    private static int compare(long part, BigDecimal percent, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).compareTo(percent.multiply(BigDecimal.valueOf(whole)));
    }

    private static Breach aboveCeiling(RuleView view, Judged project, BigDecimal percent) {
        var support = project.costs().stateBudget();
        return new Breach(
                PlansProblem.SUPPORT_ABOVE_CEILING,
                "/costs/stateBudget",
                List.of(text(support), text(total(project)), text(percent), name(view.act())),
                new FindingState.Arithmetic(
                        List.of(
                                term("support", support),
                                term("cost", total(project)),
                                new FindingState.Term("ceiling", text(percent), PERCENT)),
                        "support > ceiling × cost"),
                view.rule().id());
    }

    private static Breach tooFewBeneficiaries(RuleView view, Judged project, BigDecimal percent) {
        var households = project.households();
        return new Breach(
                PlansProblem.TOO_FEW_BENEFICIARIES,
                "/households",
                List.of(
                        String.valueOf(households.beneficiaries()),
                        String.valueOf(households.total()),
                        text(percent),
                        name(view.act())),
                new FindingState.Arithmetic(
                        List.of(
                                new FindingState.Term(
                                        "beneficiaries", String.valueOf(households.beneficiaries()), HOUSEHOLDS),
                                new FindingState.Term("households", String.valueOf(households.total()), HOUSEHOLDS),
                                new FindingState.Term("least", text(percent), PERCENT)),
                        "beneficiaries < least × households"),
                view.rule().id());
    }

    private static Breach tooLittleDirect(RuleView view, Judged project, BigDecimal percent) {
        var support = project.costs().stateBudget();
        return new Breach(
                PlansProblem.TOO_LITTLE_DIRECT,
                "/costs/direct",
                List.of(text(direct(project)), text(support), text(percent), name(view.act())),
                new FindingState.Arithmetic(
                        List.of(
                                term("direct", direct(project)),
                                term("support", support),
                                new FindingState.Term("least", text(percent), PERCENT)),
                        "direct < least × support"),
                view.rule().id());
    }

    private static Optional<Breach> cap(PlansProblem problem, String what, Money most, Money amount, RuleView view) {
        if (most == null || amount.compareTo(most) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Breach(
                problem,
                what.equals("support") ? "/costs/stateBudget" : "/costs",
                List.of(text(amount), text(most), name(view.act())),
                new FindingState.Arithmetic(List.of(term(what, amount), term("most", most)), what + " > most"),
                view.rule().id()));
    }

    private static FindingState.Term term(String label, Money amount) {
        return new FindingState.Term(label, text(amount), MONEY);
    }

    private static String text(Money amount) {
        return String.valueOf(amount.dong());
    }

    private static String text(BigDecimal percent) {
        return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
    }

    /** By its number, else by what it is about. */
    private static String name(Act act) {
        return act.number() == null ? act.title() : act.number();
    }
}
