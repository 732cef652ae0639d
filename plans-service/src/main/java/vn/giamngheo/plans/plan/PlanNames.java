package vn.giamngheo.plans.plan;

import java.util.Map;

/**
 * What a plan's codes are called in Vietnamese; a code that nobody has named stands for itself.
 *
 * @param indicators by their codes
 * @param programmes by their codes
 * @param lines by their editions and codes
 */
record PlanNames(
        Map<String, String> indicators, Map<String, String> programmes, Map<PlanRequest.LineOf, String> lines) {

    String indicator(String code) {
        return indicators.getOrDefault(code, code);
    }

    String programme(String code) {
        return programmes.getOrDefault(code, code);
    }

    String line(String programme, String code) {
        return lines.getOrDefault(new PlanRequest.LineOf(programme, code), code);
    }
}
