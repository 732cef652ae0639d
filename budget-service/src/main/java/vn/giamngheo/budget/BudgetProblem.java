package vn.giamngheo.budget;

import vn.giamngheo.platform.http.ProblemCode;

/** The rules of this service that a request can break. */
public enum BudgetProblem implements ProblemCode {
    PARTS_DO_NOT_SUM(422),
    AMOUNT_NOT_ABOVE_ZERO(422),
    AREA_OR_AGENCY(422),
    GIVER_IS_RECEIVER(422),
    SOURCE_OF_ANOTHER_LEVEL(422),
    INSUFFICIENT_BALANCE(422),
    HANDOVER_LEAVES_A_REST(422),
    DATE_IN_THE_FUTURE(422),
    ENDS_BEFORE_IT_BEGINS(422),
    RECORD_OF_ANOTHER_PLACE(422),
    CODES_MEAN_SOMETHING_ELSE(409),
    TREASURY_LINE_DIFFERS(422),
    HORIZON_DOES_NOT_FIT(422),
    RECORDED_ALREADY(409),
    OVERDUE_ABOVE_OUTSTANDING(422),
    DISBURSED_ABOVE_ALLOCATED(422),
    GIFT_OF_ANOTHER_FORM(422),
    RULE_FOR_THESE_DAYS(409),
    AMOUNT_NOT_IN_UNIT(422),
    NOTHING_TO_DIVIDE_BY(422),
    BASE_MISSING(422),
    NAMED_TWICE(422),
    SHARES_DO_NOT_SUM(422),
    PROPOSAL_ENACTED(409);

    private final int status;

    BudgetProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
