package vn.giamngheo.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;

/** See {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Inject
    IdempotencyKeys keys;

    @Inject
    PublishedEvents published;

    @Inject
    CommandTrail trail;

    @Inject
    Caller caller;

    @Inject
    HttpServerRequest request;

    @Inject
    ObjectMapper mapper;

    @AroundInvoke
    Object once(InvocationContext invocation) {
        var key = key();
        var hash = hash(invocation);
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (keys.take(key, hash)) {
                return first(key, hash, invocation);
            }
            return again(key, hash);
        });
    }

    private Response first(IdempotencyKeys.Key key, String hash, InvocationContext invocation) throws Exception {
        var done = (Response) invocation.proceed();
        trail.keep(done);
        var answer = StoredAnswer.of(hash, done, published.header(), mapper);
        keys.store(key, answer);
        return answer.response();
    }

    private Response again(IdempotencyKeys.Key key, String hash) {
        var answer = keys.answer(key);
        if (!answer.requestHash().equals(hash)) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED, Where.header(IdempotencyKeys.HEADER), key.key());
        }
        return answer.response();
    }

    private IdempotencyKeys.Key key() {
        if (request.headers().getAll(IdempotencyKeys.HEADER).size() > 1) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_HEADER,
                    Where.header(IdempotencyKeys.HEADER),
                    IdempotencyKeys.HEADER,
                    new Words("chỉ được ghi một lần", "it may be given once only"));
        }
        var key = request.getHeader(IdempotencyKeys.HEADER);
        if (key == null || key.isEmpty()) {
            throw new ProblemException(
                    CommonProblem.MISSING_HEADER, Where.header(IdempotencyKeys.HEADER), IdempotencyKeys.HEADER);
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_HEADER,
                    Where.header(IdempotencyKeys.HEADER),
                    IdempotencyKeys.HEADER,
                    "1-255 ASCII");
        }
        return new IdempotencyKeys.Key(caller.subject(), request.method() + " " + route(), key);
    }

    /** A slash more at the end is not another command. */
    private String route() {
        return request.path().replaceAll("/$", "");
    }

    /** Over what was understood, not over the bytes: blanks between two fields do not make another request. */
    private String hash(InvocationContext invocation) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var parameter : invocation.getParameters()) {
                digest.update(mapper.writeValueAsString(parameter).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
