package vn.giamngheo.gateway.request;

import io.vertx.core.http.HttpServerRequest;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** What can be said of a request's body without reading it. */
public final class RequestBody {

    private RequestBody() {}

    /** Whether the headers announce a body. */
    public static boolean isAnnounced(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || length != null && !length.equals("0");
    }

    /** The answer to a body that is too large, whether it says so beforehand or is found out on the way. */
    public static ProblemException tooLarge(long limit) {
        return new ProblemException(CommonProblem.BODY_TOO_LARGE, Where.request(), (limit >> 10) + " KiB");
    }
}
