package vn.giamngheo.indicators.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.classification.Means;
import vn.giamngheo.indicators.classification.Settlement;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Says what a standard would make of a household; nothing of it is stored. */
@ApplicationScoped
class TryingStandard {

    @Inject
    Standards standards;

    TrialView tried(UUID id, Settlement settlement, Means means, Set<String> lacking) {
        var standard = standards.existing(id);
        var criteria = standard.content().criteria();
        requireKnown(lacking, criteria.indicators());
        if (means instanceof Means.B1Score && criteria.b1Thresholds() == null) {
            throw new ProblemException(
                    IndicatorsProblem.STANDARD_WITHOUT_B1, Where.parameter("b1Score"), standard.code());
        }
        return TrialView.of(standard, criteria.classify(settlement, means, lacking));
    }

    private static void requireKnown(Set<String> lacking, Set<String> indicators) {
        for (var code : lacking) {
            if (!indicators.contains(code)) {
                throw new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.parameter("lacking"), code, new TreeSet<>(indicators));
            }
        }
    }
}
