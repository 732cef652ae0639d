package vn.giamngheo.platform.act.file;

import vn.giamngheo.platform.http.ProblemCode;

/** Why a file is not kept. */
public enum FileProblem implements ProblemCode {
    FILE_EMPTY(422),
    FILE_TYPE_REFUSED(422),
    FILE_DAMAGED(422),
    FILE_HAS_MACROS(422),
    FILE_INFLATES_TOO_FAR(422);

    private final int status;

    FileProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
