package vn.giamngheo.plans.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    /** @param programmes the editions of which it may be a line, those that go before first */
    String line(List<String> programmes, String code) {
        return programmes.stream()
                .map(programme -> lines.get(new PlanRequest.LineOf(programme, code)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(code);
    }

    String line(String programme, String code) {
        return lines.getOrDefault(new PlanRequest.LineOf(programme, code), code);
    }
}
