package vn.giamngheo.indicators.selfassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.events.Label;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.classification.Settlement;
import vn.giamngheo.platform.value.Money;

/**
 * What standards would make of the household. It decides nothing.
 *
 * @param advice what to do with it, in the language asked for
 */
record AssessmentView(LocalDate on, Settlement settlement, List<OfStandard> standards, List<String> advice) {

    /**
     * By one standard.
     *
     * @param income with {@code line}, where it was stated; else the points of B1 with their threshold
     * @param indicatorsKnown false while nobody has loaded what the standard counts as lacking; what was said stands for it
     * @param b2Mark from which points on it is deprived
     * @param why in sentences, in the language asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfStandard(
            String standard,
            Label name,
            PovertyClass povertyClass,
            boolean withinLine,
            Money income,
            Money line,
            Integer b1Score,
            Integer b1Threshold,
            int b2Score,
            int b2Mark,
            boolean indicatorsKnown,
            List<Lack> lacks,
            List<String> why) {}

    /** @param threshold in the words of the act; absent while nobody has loaded them */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lack(String code, Label name, Label threshold, int points) {}
}
