package vn.giamngheo.reporting.schedule;

import vn.giamngheo.platform.http.ProblemCode;

/** Why a schedule is not made or not ended. */
public enum ScheduleProblem implements ProblemCode {
    DAY_DOES_NOT_FIT(422),
    BEGINS_IN_THE_PAST(422),
    ENDS_BEFORE_IT_BEGINS(422),
    SCHEDULE_ENDED(409),
    SCHEDULED_FOR_ANOTHER(403);

    private final int status;

    ScheduleProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
