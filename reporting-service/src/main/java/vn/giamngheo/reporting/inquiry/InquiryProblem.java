package vn.giamngheo.reporting.inquiry;

import vn.giamngheo.platform.http.ProblemCode;

/** Why an inquiry is not issued or not answered so. */
public enum InquiryProblem implements ProblemCode {
    NOBODY_ASKED(422),
    NOT_BELOW(422),
    LEVEL_OR_ADDRESSEES(422),
    COLUMN_TWICE(422),
    DOES_NOT_ADD(422),
    SOURCE_UNCLEAR(422),
    NOT_A_FORMULA(422),
    NOT_A_FIGURE(422),
    CUT_OFF_OUTSIDE(422),
    DUE_IN_THE_PAST(422),
    DUE_NOT_LATER(422),
    ASKED_IN_THE_FUTURE(422),
    INQUIRY_WITHDRAWN(409),
    UNKNOWN_COLUMN(422),
    VALUE_MISSING(422),
    VALUE_OF_ANOTHER_TYPE(422),
    CHECK_FAILS(422);

    private final int status;

    InquiryProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
