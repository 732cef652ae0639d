package vn.giamngheo.gateway.entrance;

import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** The answer to a body that is too large, whether it says so beforehand or is found out on the way. */
public final class BodyLimit {

    private BodyLimit() {}

    public static ProblemException exceeded(long limit) {
        return new ProblemException(CommonProblem.BODY_TOO_LARGE, Where.request(), (limit >> 10) + " KiB");
    }
}
