package vn.giamngheo.platform.rest;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Keyset paging: a page goes on after the keys of the last item of the one before, so that nothing is left out or
 * shown twice when rows come and go.
 */
public final class Paging {

    /** The most items of one page. */
    public static final int MOST = 200;

    public static final int USUAL = 50;

    private static final String BETWEEN = "\n";

    private Paging() {}

    /** @throws ProblemException 400 when it is no number between 1 and {@link #MOST} */
    public static int limit(String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > MOST) {
            throw unreadable("limit", limit, "1 – " + MOST);
        }
        return Integer.parseInt(limit);
    }

    /**
     * The keys that a cursor holds.
     *
     * @return empty without a cursor
     * @throws ProblemException 400 when it is none that was given out
     */
    public static List<String> keys(String cursor, int count) {
        if (cursor == null) {
            return List.of();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var keys = List.of(text.split(BETWEEN, -1));
            if (keys.size() == count) {
                return keys;
            }
        } catch (IllegalArgumentException noCursor) {
            throw unreadableCursor(cursor);
        }
        throw unreadableCursor(cursor);
    }

    /** The value of {@code Link} that leads to the page after these keys (RFC 8288). */
    public static String next(UriInfo uri, String... keys) {
        var cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8));
        var next =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
    }

    public static ProblemException unreadableCursor(String cursor) {
        return unreadable("cursor", cursor, "cursor của Link / the cursor of a Link");
    }

    private static ProblemException unreadable(String parameter, String value, String expected) {
        return new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.parameter(parameter), value, expected);
    }
}
