package vn.giamngheo.indicators.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;

/** What is wrong with what a household got. A finding names the support, never the household. */
@ApplicationScoped
class SupportFindings {

    private static final String DOUBLED = "support-doubled";
    private static final String NOT_ENTITLED = "support-without-entitlement";
    private static final String ABOVE_NORM = "support-above-norm";
    private static final String KIND = "policy_support";

    @Inject
    Supports supports;

    @Inject
    Policies policies;

    @Inject
    Findings findings;

    /** Settles all of some households, which the caller has locked. */
    void settle(Collection<UUID> households) {
        var all = supports.of(households);
        var norms = policies.byCodes(
                all.stream().map(row -> row.view().policy()).distinct().toList());
        var found = new ArrayList<Finding>();
        all.stream()
                .collect(Collectors.groupingBy(row -> row.view().household(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(theirs -> found.addAll(found(theirs, norms)));
        findings.settle(
                List.of(DOUBLED, NOT_ENTITLED, ABOVE_NORM),
                KIND,
                all.stream().map(row -> row.view().id().toString()).toList(),
                found);
    }

    /** @param all of one household */
    private List<Finding> found(List<Supports.Row> all, Map<String, PolicyView> norms) {
        var found = new ArrayList<Finding>();
        for (var i = 0; i < all.size(); i++) {
            var row = all.get(i);
            if (counts(row)) {
                found.addAll(found(row, all.subList(0, i), norms.get(row.view().policy())));
            }
        }
        return found;
    }

    private static boolean counts(Supports.Row row) {
        return row.view().received() && row.view().withdrawnAt() == null;
    }

    /** @param before what was recorded before it */
    private List<Finding> found(Supports.Row row, List<Supports.Row> before, PolicyView policy) {
        var found = new ArrayList<Finding>();
        before.stream()
                .filter(other -> counts(other) && isSameTwice(row, other))
                .findFirst()
                .ifPresent(other -> found.add(doubled(row, other)));
        if (!row.view().entitled()) {
            found.add(finding(NOT_ENTITLED, row.view(), List.of(row.view().policy()), null));
        }
        var norm = policy.norm();
        if (norm != null && amount(row.view()).dong() > norm.dong()) {
            found.add(finding(
                    ABOVE_NORM,
                    row.view(),
                    List.of(
                            row.view().policy(),
                            String.valueOf(amount(row.view()).dong()),
                            String.valueOf(norm.dong())),
                    arithmetic("received", amount(row.view()), "norm", norm, "received > norm")));
        }
        return found;
    }

    private static boolean isSameTwice(Supports.Row one, Supports.Row other) {
        return one.kind() == other.kind()
                && Objects.equals(one.view().member(), other.view().member())
                && !one.view().from().isAfter(other.view().to())
                && !one.view().to().isBefore(other.view().from());
    }

    private Finding doubled(Supports.Row row, Supports.Row other) {
        return finding(
                DOUBLED,
                row.view(),
                List.of(
                        row.kind().name().toLowerCase(Locale.ROOT),
                        other.view().policy(),
                        row.view().policy()),
                arithmetic("first", amount(other.view()), "second", amount(row.view()), "first + second"));
    }

    private static Money amount(SupportView view) {
        return Money.sum(
                view.money().stream().map(SupportRequest.MoneyPart::amount).toList());
    }

    private static FindingState.Arithmetic arithmetic(
            String first, Money one, String second, Money other, String relation) {
        return new FindingState.Arithmetic(
                List.of(
                        new FindingState.Term(first, String.valueOf(one.dong()), "VND"),
                        new FindingState.Term(second, String.valueOf(other.dong()), "VND")),
                relation);
    }

    private Finding finding(String code, SupportView view, List<String> args, FindingState.Arithmetic arithmetic) {
        return new Finding(
                code,
                code.equals(DOUBLED) ? Severity.ERROR : Severity.WARNING,
                supports.village(view.household(), view.from()),
                new Period(view.from(), view.to()),
                args,
                arithmetic,
                List.of(new FindingState.Touched(KIND, view.id().toString())));
    }
}
