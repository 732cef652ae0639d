package vn.giamngheo.gateway.entrance;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.gateway.request.RequestBody;
import vn.giamngheo.gateway.upstream.UpstreamSettings;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.RawPath;
import vn.giamngheo.platform.http.Where;

/** What every request must be like, whatever it asks for and whoever asks. */
@Singleton
class Admission {

    private static final List<HttpMethod> METHODS = List.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    /** The methods that may enter at all, as {@code Allow} names them. */
    static final String ALLOWED = METHODS.stream().map(HttpMethod::name).collect(Collectors.joining(", "));

    private static final String CONTENT_ENCODING = "Content-Encoding";

    /** A client that offers HTTP/2 this way is content with HTTP/1.1, and some offer it in every first request. */
    private static final String HTTP2 = "h2c";

    /** The services' servers take 4,096 with the method and the protocol, and say nothing to what is longer. */
    private static final int LONGEST_TARGET = 4_000;

    private final List<Function<HttpServerRequest, Optional<ProblemException>>> rules = List.of(
            Admission::target,
            Admission::path,
            Admission::method,
            Admission::host,
            Admission::token,
            Admission::coding,
            Admission::packed,
            Admission::upgrade,
            this::length);

    private final UpstreamSettings settings;

    Admission(UpstreamSettings settings) {
        this.settings = settings;
    }

    /** Why the request may not enter, if it may not. */
    Optional<ProblemException> refusal(HttpServerRequest request) {
        for (var rule : rules) {
            var refusal = rule.apply(request);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<ProblemException> target(HttpServerRequest request) {
        return request.uri().length() <= LONGEST_TARGET
                ? Optional.empty()
                : Optional.of(new ProblemException(CommonProblem.TARGET_TOO_LONG, Where.request(), LONGEST_TARGET));
    }

    private static Optional<ProblemException> path(HttpServerRequest request) {
        return RawPath.isSound(request.uri())
                ? Optional.empty()
                : Optional.of(new ProblemException(CommonProblem.INVALID_PATH));
    }

    private static Optional<ProblemException> method(HttpServerRequest request) {
        return METHODS.contains(request.method())
                ? Optional.empty()
                : Optional.of(new ProblemException(
                        CommonProblem.METHOD_NOT_ALLOWED,
                        Where.request(),
                        request.method().name()));
    }

    private static Optional<ProblemException> host(HttpServerRequest request) {
        return request.authority() != null && request.headers().getAll("Host").size() == 1
                ? Optional.empty()
                : unreadable("Host", String.join(", ", request.headers().getAll("Host")));
    }

    /** Of two tokens, the gateway and a service might each read another one. */
    private static Optional<ProblemException> token(HttpServerRequest request) {
        return request.headers().getAll("Authorization").size() <= 1
                ? Optional.empty()
                : unreadable("Authorization", "2+");
    }

    private static Optional<ProblemException> coding(HttpServerRequest request) {
        var coding = request.getHeader("Transfer-Encoding");
        return coding == null || coding.equals("chunked") ? Optional.empty() : unreadable("Transfer-Encoding", coding);
    }

    /** No service unpacks what it is sent. */
    private static Optional<ProblemException> packed(HttpServerRequest request) {
        var coding = request.getHeader(CONTENT_ENCODING);
        return coding == null || coding.equalsIgnoreCase("identity")
                ? Optional.empty()
                : Optional.of(new ProblemException(
                        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                        Where.header(CONTENT_ENCODING),
                        "application/json, Content-Encoding: identity"));
    }

    private static Optional<ProblemException> upgrade(HttpServerRequest request) {
        var protocol = request.getHeader("Upgrade");
        return protocol == null || protocol.equalsIgnoreCase(HTTP2)
                ? Optional.empty()
                : unreadable("Upgrade", protocol);
    }

    private Optional<ProblemException> length(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        var limit = settings.bodyLimit(request);
        return length == null || Long.parseLong(length) <= limit
                ? Optional.empty()
                : Optional.of(RequestBody.tooLarge(limit));
    }

    private static Optional<ProblemException> unreadable(String header, String value) {
        return Optional.of(new ProblemException(CommonProblem.UNREADABLE_HEADER, Where.header(header), header, value));
    }
}
