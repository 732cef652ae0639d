package vn.giamngheo.plans;

import vn.giamngheo.platform.http.ProblemCode;

/** The rules of this service that a request can break. */
public enum PlansProblem implements ProblemCode {
    CODE_OF_ANOTHER_LEVEL(422),
    PARENT_OF_ANOTHER_LEVEL(422),
    PARENT_NOT_THERE_ALL_THE_TIME(422),
    ENDS_BEFORE_IT_BEGINS(422),
    STORED_OTHERWISE(409),
    REPEATED_KEY(422),
    PARTS_DO_NOT_SUM(422),
    UNIT_OF_ANOTHER_INDICATOR(422),
    DRAFT_OF_ANOTHER_PLACE(422),
    NOT_ISSUED(409),
    ALREADY_ISSUED(409);

    private final int status;

    PlansProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
