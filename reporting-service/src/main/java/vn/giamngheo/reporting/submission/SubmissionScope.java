package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.duty.Obligations;
import vn.giamngheo.reporting.duty.OwnPlaces;

/**
 * Who writes a report and who accepts it. A report is written by the place that owes it, not by whoever is above; it is
 * accepted by the place that it is owed to, and not by whoever wrote or submitted it.
 */
@ApplicationScoped
class SubmissionScope {

    private static final Set<String> WRITERS_OF_PLACE = Set.of(Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY);

    @Inject
    Submissions submissions;

    @Inject
    OwnPlaces own;

    @Inject
    Caller caller;

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    Submission readable(UUID id) {
        return submissions
                .byId(id)
                .filter(submission -> submissions.isSeen(submission.id()))
                .orElseThrow(SubmissionScope::notFound);
    }

    /** For whoever writes it. @throws ProblemException as {@link #readable}, 403 for everybody else */
    Submission ofWriter(UUID id) {
        var submission = readable(id);
        requireWriter(submission.owed(), Where.request());
        return submission;
    }

    /** Locked for a change by its own place. @throws ProblemException as {@link #ofWriter} */
    Submission writable(UUID id) {
        ofWriter(id);
        return submissions.locked(id).orElseThrow(SubmissionScope::notFound);
    }

    /** Locked for whoever accepts it. @throws ProblemException as {@link #readable}, 403 for everybody else */
    Submission acceptable(UUID id) {
        readable(id);
        var submission = submissions.locked(id).orElseThrow(SubmissionScope::notFound);
        own.require(submission.owed().to(), submission.tree(), Where.request());
        if (caller.isOneOf(submission.submittedBy()) || submissions.isWrittenByCaller(id)) {
            throw new ProblemException(SubmissionProblem.NOT_BY_WHO_SUBMITTED);
        }
        return submission;
    }

    /** @throws ProblemException 403 when the caller does not write this report */
    void requireWriter(Obligation owed, Where where) {
        own.require(owed.area(), owed.period().to(), where);
        if (!hasRoleFor(owed)) {
            throw new ProblemException(CommonProblem.FORBIDDEN_ROLE);
        }
        if (!isOfItsAgency(owed)) {
            throw new ProblemException(
                    SubmissionProblem.OF_ANOTHER_AGENCY, where, owed.agency().code());
        }
    }

    /** Which reports of the own places are the caller's to write. */
    Obligations.Written written() {
        return new Obligations.Written(
                WRITERS_OF_PLACE.stream().anyMatch(caller::hasRole),
                caller.hasRole(Roles.LINE_AGENCY),
                caller.agency().orElse(null));
    }

    private boolean hasRoleFor(Obligation owed) {
        return owed.agency() == null
                ? WRITERS_OF_PLACE.stream().anyMatch(caller::hasRole)
                : caller.hasRole(Roles.LINE_AGENCY);
    }

    /** A token that names no agency writes for all of its place. */
    private boolean isOfItsAgency(Obligation owed) {
        return owed.agency() == null
                || caller.agency().map(owed.agency().code()::equals).orElse(true);
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND);
    }
}
