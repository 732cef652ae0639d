package vn.giamngheo.indicators.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.finding.Finding;

/**
 * What a check found. All of it stands among the findings, too.
 *
 * @param figures how many were looked at
 * @param broken how many findings there are
 * @param found the first thousand of them
 */
public record ObservationCheckView(int figures, int broken, List<Found> found) {

    private static final int SHOWN = 1000;

    /** @param id that of the finding */
    public record Found(
            UUID id,
            String code,
            String severity,
            UUID area,
            LocalDate periodFrom,
            LocalDate periodTo,
            List<String> args,
            FindingState.Arithmetic arithmetic) {}

    static ObservationCheckView of(int figures, List<Finding> findings) {
        return new ObservationCheckView(
                figures,
                findings.size(),
                findings.stream()
                        .limit(SHOWN)
                        .map(finding -> new Found(
                                finding.id(),
                                finding.code(),
                                finding.severity().wireName(),
                                finding.areaId(),
                                finding.period().from(),
                                finding.period().to(),
                                finding.args(),
                                finding.arithmetic()))
                        .toList());
    }
}
