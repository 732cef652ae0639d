package vn.giamngheo.platform.imports;

import vn.giamngheo.platform.http.ProblemCode;

/** What can be wrong with a file that is sent in. */
public enum ImportProblem implements ProblemCode {
    NOT_UTF8(400),
    EMPTY_FILE(400),
    UNKNOWN_COLUMN(400),
    REPEATED_COLUMN(400),
    MISSING_COLUMN(400),
    WRONG_NUMBER_OF_CELLS(400),
    QUOTE_NOT_CLOSED(400),
    UNREADABLE_LINE(400),
    CONTROL_CHARACTER(400),
    UNREADABLE_WORKBOOK(400),
    UNSAFE_WORKBOOK(400),
    NUMBER_INSTEAD_OF_TEXT(422),
    TEXT_TOO_LONG(422),
    AMBIGUOUS_AMOUNT(422),
    AMBIGUOUS_NUMBER(422),
    LINE_REPEATED(422),
    LINE_TOGETHER(422),
    LINES_REFUSED(422),
    NOT_FINISHED(409),
    GIVEN_UP(500);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
