package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Money;

/** Finds projects whose support an act has lowered below what is asked for, or reserved, already. */
@ApplicationScoped
class CheckingRequested {

    static final String ABOVE_SUPPORT = "livelihood-request-above-support";

    private static final String MONEY = "VND";

    @Inject
    Fundings fundings;

    @Inject
    Findings findings;

    /** @param project locked */
    void check(LivelihoodProject project) {
        var found = fundings.of(project.id()).stream()
                .filter(Funding::isLive)
                .map(Funding::total)
                .filter(total -> total.compareTo(project.support()) > 0)
                .map(total -> finding(project, total))
                .toList();
        findings.settle(ABOVE_SUPPORT, Breach.touched(project), found);
    }

    private static Finding finding(LivelihoodProject project, Money asked) {
        return new Finding(
                ABOVE_SUPPORT,
                Severity.WARNING,
                project.areaId(),
                project.year(),
                List.of(project.title()),
                new FindingState.Arithmetic(
                        List.of(
                                term("requested", asked),
                                term("support", project.support()),
                                term("difference", asked.minus(project.support()))),
                        "requested > support"),
                List.of(Breach.touched(project)));
    }

    private static FindingState.Term term(String label, Money amount) {
        return new FindingState.Term(label, String.valueOf(amount.dong()), MONEY);
    }
}
