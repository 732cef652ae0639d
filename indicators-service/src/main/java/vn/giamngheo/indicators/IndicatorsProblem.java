package vn.giamngheo.indicators;

import vn.giamngheo.platform.http.ProblemCode;

/** The rules of this service that a request can break. */
public enum IndicatorsProblem implements ProblemCode {
    NUMERATOR_ABOVE_DENOMINATOR(422),
    RATE_OR_VALUE(422),
    ENDS_BEFORE_IT_BEGINS(422),
    OBSERVED_ALREADY(409),
    STANDARD_OF_ANOTHER_LEVEL(422),
    STANDARD_OVERLAPS(409),
    STANDARD_NOT_HIGHER(422),
    STANDARD_IS_FIXED(422),
    EXTENDS_NOTHING(422),
    STANDARD_WITHOUT_B1(422),
    INCOME_OR_POINTS(422),
    ITEM_TWICE(422),
    NOT_A_VILLAGE(422),
    ONE_HEAD(422),
    PERSON_TWICE(422),
    HOUSEHOLD_CODE_TAKEN(409),
    HOUSEHOLD_NOT_THERE(409),
    BEFORE_LAST_EVENT(422),
    NO_SUCH_HOUSEHOLD(422),
    NO_SUCH_MEMBER(422),
    HEAD_STAYS(422),
    OTHER_MEMBERS(422),
    RESOLVED_ALREADY(409),
    RULE_OVERLAPS(409),
    NO_REVIEW_RULE(422),
    NOT_A_COMMUNE(422),
    OUTSIDE_WINDOW(422),
    STANDARD_NOT_IN_FORCE(422),
    PERIODS_DO_NOT_JOIN(422),
    REVIEW_DECIDED(409),
    NOT_ON_THE_LIST(422),
    STEP_NOT_NEXT(409),
    NO_SCORE_SHEET(422),
    NOT_ON_SHEET(422),
    SETTLEMENT_UNKNOWN(422),
    MORE_THAN_ATTENDED(422),
    POSTED_TOO_SHORT(422),
    NO_OBJECTION(409),
    NO_DISTRICT(422),
    DISTRICT_NOT_HEARD(409),
    SURVEYOR_DECIDES(403),
    STILL_POSTED(422),
    OPENING_DIFFERS(422),
    SURVEY_OF_ANOTHER(422),
    ANOTHER_DAY(422),
    STANDARD_IN_USE(409);

    private final int status;

    IndicatorsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
