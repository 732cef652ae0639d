package vn.giamngheo.reporting.release;

import vn.giamngheo.platform.http.ProblemCode;

/** Why figures are not released. */
public enum ReleaseProblem implements ProblemCode {
    NOT_FOR_EVERYBODY(422),
    RELEASED_TWICE(422),
    OF_ANOTHER_PLACE_OR_YEAR(422),
    NOT_OF_A_PROVINCE(422),
    NOT_AS_RECORDED(422),
    DECISION_NOT_SIGNED(422),
    RELEASE_NOT_OPEN(409),
    NEWER_RELEASE_PUBLISHED(409),
    NOT_BY_WHO_DRAFTED(403);

    private final int status;

    ReleaseProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
