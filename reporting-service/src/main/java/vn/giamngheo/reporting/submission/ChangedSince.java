package vn.giamngheo.reporting.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * What has moved since a report was locked.
 *
 * @param reports whose figures would be others now, by the last segment of their routes
 * @param snapshots those of {@code reports} of the submission: a duty may hold a report twice, asked otherwise
 * @param versions reports of those below that were accepted since, in another version, or anew after they were returned
 * @param gone reports that it contains, of whom none is accepted any more; left out where there are none
 */
record ChangedSince(
        List<String> reports,
        List<UUID> snapshots,
        List<Contains.Version> versions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Contains.Version> gone) {

    boolean isSomething() {
        return !reports.isEmpty() || !versions.isEmpty() || !gone.isEmpty();
    }
}
