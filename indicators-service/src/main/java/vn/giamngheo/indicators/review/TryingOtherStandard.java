package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.indicators.classification.Criteria;
import vn.giamngheo.indicators.classification.Means;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;

/** Holds the incomes that a review recorded against another standard, without touching anything. */
@ApplicationScoped
class TryingOtherStandard {

    @Inject
    FindingStandards standards;

    @Inject
    Cases cases;

    WhatIfView tried(Round round, String code) {
        var criteria = standards
                .byCode(code)
                .orElseThrow(
                        () -> new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("standard"), code, ""))
                .criteria();
        var all = cases.all(round.id(), null);
        var stated = all.stream().filter(each -> each.monthlyIncome() != null).toList();
        var classes = stated.stream().collect(Collectors.toMap(Function.identity(), each -> classOf(each, criteria)));
        return new WhatIfView(
                code,
                !criteria.indicators().isEmpty(),
                classes.values().stream()
                        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())),
                stated.stream()
                        .filter(each -> classes.get(each) != each.foundClass())
                        .count(),
                all.size() - (long) stated.size());
    }

    /** Of what was found lacking counts what the other standard counts, or all while that is not known. */
    private static PovertyClass classOf(Case reviewed, Criteria criteria) {
        var known = criteria.indicators();
        var lacking = reviewed.lacking().stream()
                .filter(code -> known.isEmpty() || known.contains(code))
                .collect(Collectors.toSet());
        return withIndicators(criteria, known.isEmpty() ? lacking : known)
                .classify(reviewed.settlement(), new Means.MonthlyIncome(Money.of(reviewed.monthlyIncome())), lacking)
                .povertyClass();
    }

    private static Criteria withIndicators(Criteria criteria, Set<String> indicators) {
        return new Criteria(
                criteria.incomeLines(),
                criteria.averageLines(),
                criteria.b1Thresholds(),
                criteria.deprivation(),
                indicators);
    }
}
