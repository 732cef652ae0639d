package vn.giamngheo.reporting.submission;

import vn.giamngheo.platform.http.ProblemCode;

/** Why a report is not drafted, submitted, returned, accepted or locked. */
public enum SubmissionProblem implements ProblemCode {
    NOTHING_OWED(422),
    SUBMISSION_EXISTS(409),
    NOT_IN_THIS_STATE(409),
    NOT_THE_LAST_VERSION(409),
    FROZEN_BEFORE_CUT_OFF(409),
    NOT_SIGNED(422),
    SIGNED_IN_THE_FUTURE(422),
    SECTION_EMPTY(422),
    OF_ANOTHER_AGENCY(403),
    NOT_BY_WHO_SUBMITTED(403);

    private final int status;

    SubmissionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
