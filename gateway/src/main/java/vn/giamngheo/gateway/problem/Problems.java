package vn.giamngheo.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.giamngheo.gateway.request.RequestId;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.Problem;
import vn.giamngheo.platform.http.ProblemException;

/** Words the gateway's own failures in the language that the client asks for. */
@Singleton
public class Problems {

    private static final Map<String, String> SOON = Map.of("Retry-After", "1");

    /** What the status itself asks for besides the body. */
    private static final Map<Integer, Map<String, String>> BY_STATUS = Map.of(
            401, Map.of("WWW-Authenticate", "Bearer"),
            502, SOON,
            503, SOON,
            504, SOON);

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    public void answer(RoutingContext context, ProblemException problem) {
        if (!context.response().ended()) {
            answerTo(context.request(), problem).to(context.response());
        }
    }

    public ProblemAnswer answerTo(HttpServerRequest request, ProblemException problem) {
        var language = Languages.preferred(request.getHeader("Accept-Language"));
        var requestId = RequestId.of(request);
        var headers = headers(problem.status(), language, requestId);
        return new ProblemAnswer(problem.status(), headers, body(Problem.of(problem, language, requestId)));
    }

    private static Map<String, String> headers(int status, Locale language, String requestId) {
        var headers = new HashMap<>(BY_STATUS.getOrDefault(status, Map.of()));
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put("Content-Language", language.toLanguageTag());
        headers.put(RequestId.HEADER, requestId);
        return headers;
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
