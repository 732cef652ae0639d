package vn.giamngheo.reporting.difficulty;

import vn.giamngheo.platform.http.ProblemCode;

/** Why a difficulty is not recorded, merged, answered or withdrawn. */
public enum DifficultyProblem implements ProblemCode {
    NOTED_IN_THE_FUTURE(422),
    NOT_ABOVE(422),
    NOT_ADDRESSED_HERE(422),
    NOT_OPEN(409);

    private final int status;

    DifficultyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
