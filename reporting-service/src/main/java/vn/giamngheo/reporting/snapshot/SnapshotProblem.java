package vn.giamngheo.reporting.snapshot;

import vn.giamngheo.platform.http.ProblemCode;

/** Why a report is not published, or two are not compared. */
public enum SnapshotProblem implements ProblemCode {
    PARTIAL_REPORT(422),
    REPORT_TOO_LARGE(422),
    OTHER_REPORT(422),
    REPORT_INCOMPLETE(409);

    private final int status;

    SnapshotProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
