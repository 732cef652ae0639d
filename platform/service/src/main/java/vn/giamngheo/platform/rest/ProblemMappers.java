package vn.giamngheo.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.Problem;
import vn.giamngheo.platform.http.ProblemCode;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Wordless;
import vn.giamngheo.platform.sql.Causes;
import vn.giamngheo.platform.token.TokenFailure;

/** The one place where a failure becomes an answer. Expected failures leave no stack trace in the log. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** PostgreSQL: lock_not_available, and deadlock_detected. */
    private static final String LOCK_TIMEOUT = "55P03";

    /** The pool has no connection to give and says so without a state of its own. */
    private static final String POOL_EXHAUSTED = "08000";

    private static final String DEADLOCK = "40P01";

    /** Over in a moment, though it is no fault of the service. */
    private static final Set<ProblemCode> PASSING = Set.of(CommonProblem.BUSY, CommonProblem.REQUEST_IN_FLIGHT);

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String EXCLUSION_VIOLATION = "23P01";

    /** Of the streams of RESTEasy Reactive, whose type is IOException itself. */
    private static final String READ_TIMEOUT = "Read timed out";

    /** A chain of causes may lead back to itself. */
    private static final int DEEPEST = 20;

    @Inject
    HttpServerRequest request;

    @Inject
    AllowedMethods allowed;

    @ServerExceptionMapper
    Response problem(ProblemException problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    Response unreadableBody(MismatchedInputException failure) {
        return answer(JsonFailure.problem(failure));
    }

    @ServerExceptionMapper
    Response invalidBody(ConstraintViolationException failure) {
        return answer(new ProblemException(failure.getConstraintViolations().stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .map(Constraints::violation)
                .toList()));
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException failure) {
        return answer(TokenFailure.problem(failure));
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException failure) {
        return answer(new ProblemException(CommonProblem.UNAUTHENTICATED));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure) {
        return answer(new ProblemException(CommonProblem.FORBIDDEN_ROLE));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return answer(JsonFailure.problem(json));
        }
        var answer = answer(problem(failure));
        return failure instanceof NotAllowedException
                ? Response.fromResponse(answer)
                        .allow(allowed.of(request.path()))
                        .build()
                : answer;
    }

    private ProblemException problem(WebApplicationException failure) {
        return switch (failure.getResponse().getStatus()) {
            case 400 -> new ProblemException(CommonProblem.MALFORMED_JSON, Where.body(""), "?", "?");
            case 401 -> new ProblemException(CommonProblem.UNAUTHENTICATED);
            case 403 -> new ProblemException(CommonProblem.FORBIDDEN_ROLE);
            case 404 -> new ProblemException(CommonProblem.NOT_FOUND);
            case 405 -> new ProblemException(CommonProblem.METHOD_NOT_ALLOWED, Where.request(), request.method());
            case 406 -> new ProblemException(CommonProblem.NOT_ACCEPTABLE);
            case 413 -> new ProblemException(CommonProblem.BODY_TOO_LARGE, Where.body(""), "1 MiB");
            case 415 ->
                new ProblemException(
                        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                        Where.header(HttpHeaders.CONTENT_TYPE),
                        MediaType.APPLICATION_JSON);
            default -> unexpected(failure);
        };
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable failure) {
        if (Causes.isOverflow(failure)) {
            return answer(new ProblemException(CommonProblem.SUM_TOO_LARGE));
        }
        return answer(sqlState(failure).map(ProblemMappers::storage).orElseGet(() -> unexpected(failure)));
    }

    private static ProblemException storage(String state) {
        if (state.matches("(08|53|57|58).*")) {
            return new ProblemException(CommonProblem.SERVICE_UNAVAILABLE, Where.request(), "PostgreSQL");
        }
        return switch (state) {
            case LOCK_TIMEOUT, DEADLOCK -> new ProblemException(CommonProblem.BUSY);
            case UNIQUE_VIOLATION, EXCLUSION_VIOLATION ->
                new ProblemException(CommonProblem.ALREADY_EXISTS, Where.request(), "");
            default -> null;
        };
    }

    private static Optional<String> sqlState(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql.getSQLState() == null ? POOL_EXHAUSTED : sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static ProblemException unexpected(Throwable failure) {
        if (isClientGone(failure) || isTooSlow(failure)) {
            LOG.debugf("the client is gone or has stopped: %s", Wordless.kinds(failure));
            // The connection is closed: by its status it is counted among the requests that came to nothing.
            return new ProblemException(CommonProblem.REQUEST_TOO_SLOW);
        }
        LOG.error("Unexpected failure", Wordless.of(failure));
        return new ProblemException(CommonProblem.INTERNAL_ERROR);
    }

    private static boolean isClientGone(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof HttpClosedException || cause instanceof ClosedChannelException);
    }

    /** What is read of a body that stops coming says so by its words alone. */
    private static boolean isTooSlow(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof IOException && READ_TIMEOUT.equals(cause.getMessage()));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    private Response answer(ProblemException problem) {
        var locale = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .entity(Problem.of(problem, locale, request.getHeader(Correlation.HEADER)));
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == 503 || PASSING.contains(problem.code())) {
            response.header(HttpHeaders.RETRY_AFTER, 1);
        }
        return response.build();
    }
}
