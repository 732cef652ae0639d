package vn.giamngheo.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Map;

/** A problem as it goes on the wire. */
public record ProblemAnswer(int status, Map<String, String> headers, Buffer body) {

    /** Answers a request that was not sent on. */
    public void to(HttpServerResponse response) {
        headers.forEach(response::putHeader);
        response.setStatusCode(status).end(body);
    }

    /** Answers in place of the service that a request was sent on to. */
    public ProxyResponse inPlaceOf(ProxyRequest request) {
        return fill(request.release().response());
    }

    /** Answers in place of what the service has answered, of which nothing has been sent. */
    public void inPlaceOf(ProxyResponse answer) {
        answer.headers().clear();
        fill(answer.setStatusMessage(null));
    }

    private ProxyResponse fill(ProxyResponse response) {
        headers.forEach(response::putHeader);
        return response.setStatusCode(status).setBody(Body.body(body));
    }
}
