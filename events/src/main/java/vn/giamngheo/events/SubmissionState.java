package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How far a report that a place or agency owes has come, in one of its versions, from when it was first submitted. Type
 * {@code submission.v1}; it holds neither its text nor who signed it.
 *
 * @param periodKind such as {@code monthly}; see the schema
 * @param cutOff the last day whose acts and facts count
 * @param areaId the place that owes it, or whose agency does
 * @param agencyId null where the place itself owes it
 * @param toAreaId who accepts it
 * @param version 1 for the first; a correction of a locked one is another version, with its {@code reason}
 * @param state {@code submitted}, {@code returned}, {@code accepted} or {@code locked}
 * @param documentNumber the number that it was signed with
 * @param contains versions of those below that had been accepted when its figures were frozen
 */
public record SubmissionState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID dutyId,
        String programmeCode,
        String periodKind,
        UUID periodId,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate cutOff,
        LocalDate dueOn,
        UUID areaId,
        UUID agencyId,
        UUID toAreaId,
        int version,
        String reason,
        String state,
        String documentNumber,
        LocalDate signedOn,
        List<Report> reports,
        List<Contained> contains)
        implements EventData.State {

    public static final String TYPE = "submission.v1";

    /**
     * @param report the last segment of its route
     * @param snapshotId where its bytes are kept
     * @param sha256 of these bytes
     */
    public record Report(String report, UUID snapshotId, String sha256) {}

    public record Contained(UUID submissionId, int version) {}
}
