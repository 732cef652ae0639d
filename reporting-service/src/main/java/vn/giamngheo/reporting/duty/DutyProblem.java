package vn.giamngheo.reporting.duty;

import vn.giamngheo.platform.http.ProblemCode;

/** Why a duty or a period is not recorded. */
public enum DutyProblem implements ProblemCode {
    ENDS_BEFORE_IT_BEGINS(422),
    DUTY_OF_ANOTHER_PLACE(422),
    SAID_BY_THE_PERIOD(422),
    DUTY_EXISTS(409),
    PERIOD_OUTSIDE_DUTY(422),
    PERIOD_OVERLAPS(409),
    PERIOD_REPORTED(409),
    PERIOD_KEEPS_DRAFTS(409),
    PERIOD_LEFT_OUT(409),
    DUE_BEFORE_CUT_OFF(422),
    DUE_TWICE(422);

    private final int status;

    DutyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
