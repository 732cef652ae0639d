package vn.giamngheo.platform.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.trail.Trail;

/**
 * Nobody overwrites what somebody else has changed meanwhile: a change says by {@code If-Match} which state it means.
 * The caller has locked the thing, so that its state stays until the change is committed.
 */
@ApplicationScoped
public class Preconditions {

    /** What a method says of itself that honours {@code If-Match} without requiring it; the API document has the header then. */
    public static final String HONOURED = "Honours If-Match.";

    private static final Words FORM = new Words("ETag của lần đọc, trong dấu \"\"", "the ETag of a GET, in quotes");
    private static final String TAG = "(W/)?\"[^\"]*\"|\\*";

    @Inject
    HttpServerRequest request;

    @Inject
    EntityTags tags;

    @Inject
    Trail trail;

    /**
     * @param current what a GET answers now
     * @throws ProblemException 428 without {@code If-Match}, 412 when the thing has changed
     */
    public void require(Object current) {
        if (request.getHeader(HttpHeaders.IF_MATCH) == null) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_REQUIRED, Where.header(HttpHeaders.IF_MATCH), HttpHeaders.IF_MATCH);
        }
        honour(current);
    }

    /**
     * The same where saying it is left to the client.
     *
     * @param current what a GET answers now
     * @throws ProblemException 412 when {@code If-Match} is given and the thing has changed
     */
    public void honour(Object current) {
        trail.replaces(current instanceof Edited part ? part.edited() : current);
        var meant = String.join(",", request.headers().getAll(HttpHeaders.IF_MATCH));
        if (!meant.isEmpty() && !isAmong(meant, current)) {
            throw new ProblemException(CommonProblem.STALE_VERSION, Where.header(HttpHeaders.IF_MATCH));
        }
    }

    private boolean isAmong(String meant, Object current) {
        var listed = EntityTags.listed(meant);
        if (!listed.stream().allMatch(each -> each.matches(TAG))) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_HEADER, Where.header(HttpHeaders.IF_MATCH), HttpHeaders.IF_MATCH, FORM);
        }
        return listed.contains(EntityTags.ANY) || listed.stream().anyMatch(each -> tags.means(each, current));
    }
}
