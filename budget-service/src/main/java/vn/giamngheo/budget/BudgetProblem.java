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
    MORE_TAKEN_BACK_THAN_GIVEN(422),
    REVISION_OF_AN_ADJUSTMENT(422),
    REVISION_OUT_OF_SEQUENCE(422),
    TRANSFER_DOES_NOT_BALANCE(422),
    NOT_A_LATER_YEAR(422),
    USED_MORE_THAN_RECEIVED(422),
    OPENED_ALREADY(409),
    REVERSED_ALREADY(409),
    ACT_NOT_SIGNED(422),
    RECEIPT_RECORDED_ALREADY(409),
    GIVER_NOT_ABOVE(422),
    REPEATED_PART(422),
    RECORDED_OTHERWISE(422),
    HANDOVER_LEAVES_A_REST(422),
    DATE_IN_THE_FUTURE(422);

    private final int status;

    BudgetProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
