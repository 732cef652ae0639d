package vn.giamngheo.reporting.submission;

import java.util.List;
import java.util.Optional;

/**
 * What has moved since a report was locked.
 *
 * @param reports whose figures would be others now, by the last segment of their routes
 * @param versions reports of those below that were accepted since, or in another version
 */
record ChangedSince(List<String> reports, List<Contains.Version> versions) {

    static Optional<ChangedSince> of(List<String> reports, List<Contains.Version> versions) {
        return reports.isEmpty() && versions.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChangedSince(reports, versions));
    }
}
