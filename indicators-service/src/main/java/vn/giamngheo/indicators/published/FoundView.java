package vn.giamngheo.indicators.published;

import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.finding.Finding;

/** What was found by a check: the findings of the total that stand now, as {@code /reports/findings} words them. */
public record FoundView(List<FoundInTotal> items) {

    /** @param id that of the finding */
    public record FoundInTotal(
            UUID id, String code, String severity, List<String> args, FindingState.Arithmetic arithmetic) {}

    static FoundView of(List<Finding> findings) {
        return new FoundView(findings.stream()
                .map(finding -> new FoundInTotal(
                        finding.id(),
                        finding.code(),
                        finding.severity().wireName(),
                        finding.args(),
                        finding.arithmetic()))
                .toList());
    }
}
