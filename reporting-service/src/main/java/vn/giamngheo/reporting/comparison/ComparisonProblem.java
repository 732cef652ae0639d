package vn.giamngheo.reporting.comparison;

import vn.giamngheo.platform.http.ProblemCode;

/** Why places are not compared. */
enum ComparisonProblem implements ProblemCode {
    TOO_MANY_CODES(400),
    TOO_MANY_PLACES(422);

    private final int status;

    ComparisonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
