package vn.giamngheo.plans;

import vn.giamngheo.platform.http.ProblemCode;

/** The rules of this service that a request can break. */
public enum PlansProblem implements ProblemCode {
    CODE_OF_ANOTHER_LEVEL(422),
    PARENT_OF_ANOTHER_LEVEL(422),
    PARENT_NOT_THERE_ALL_THE_TIME(422),
    ENDS_BEFORE_IT_BEGINS(422),
    STORED_OTHERWISE(409),
    OUTSIDE_THE_AGENCYS_DAYS(422),
    STANDING_FOR_ALL_LINES(422),
    ROLE_HELD_ALREADY(422),
    REPORTS_IN_A_CIRCLE(422),
    LINES_IN_A_CIRCLE(422),
    LINE_NOT_REMOVABLE(422),
    MAPPED_TO_ITSELF(422),
    MAPPED_WHOLE_AND_MORE(422),
    REPEATED_KEY(422),
    PARTS_DO_NOT_SUM(422),
    UNIT_OF_ANOTHER_INDICATOR(422),
    DRAFT_OF_ANOTHER_PLACE(422),
    NOT_ISSUED(409),
    ALREADY_ISSUED(409),
    VILLAGE_OF_ANOTHER_COMMUNE(422),
    ALREADY_IN_FORCE(409),
    NOTHING_TO_ENACT(409),
    EFFECTIVE_ON_ANOTHER_DAY(422),
    UNIT_NOT_LISTED(422),
    UNIT_WITHOUT_PREDECESSOR(422),
    PART_ALONE(422),
    WHOLE_AND_MORE(422),
    UNCHANGED_AND_ENLARGED(422),
    SHARES_DO_NOT_SUM(422),
    SHARES_OF_SEVERAL_BASES(422),
    SUCCESSOR_OF_ANOTHER_LEVEL(422),
    CHANGED_LATER(422),
    CODE_TAKEN(422),
    LEFT_BEHIND(422),
    CLASS_OF_ANOTHER_SCHEME(422),
    CLASS_OF_ANOTHER_LEVEL(422),
    CLASSIFIED_LATER(422);

    private final int status;

    PlansProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
