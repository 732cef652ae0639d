package vn.giamngheo.platform.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Keyset paging: a page goes on after the keys of the last item of the one before, so that nothing is left out or
 * shown twice when rows come and go. A cursor belongs to the question, with all its filters, that gave it out.
 */
public final class Paging {

    /** The most items of one page. */
    public static final int MOST = 200;

    public static final int USUAL = 50;

    /** What a list's method says of its parameters. */
    public static final String LIMIT = "1 to 200; 50 by default";

    public static final String CURSOR = "From the Link of the page before";

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final String BETWEEN = "\n";

    private final UriInfo uri;
    private final int limit;
    private final String cursor;
    private final Map<String, String> question = new TreeMap<>();
    private final Map<String, String> settled = new TreeMap<>();

    private Paging(UriInfo uri, int limit, String cursor) {
        this.uri = uri;
        this.limit = limit;
        this.cursor = cursor;
        uri.getQueryParameters().forEach((name, values) -> question.put(name, values.get(0)));
        question.remove("limit");
        question.remove("cursor");
    }

    /** @throws ProblemException 400 when the limit is no number between 1 and {@link #MOST} */
    public static Paging asked(UriInfo uri, String limit, String cursor) {
        return new Paging(uri, limit(limit), cursor);
    }

    /** Settles for all pages what the question leaves to a default, such as today. */
    public Paging settling(String parameter, Object value) {
        question.put(parameter, String.valueOf(value));
        settled.put(parameter, String.valueOf(value));
        return this;
    }

    /** Ties cursors to what the question does not say but the answer depends on. */
    public Paging boundTo(Object what) {
        question.put("", String.valueOf(what));
        return this;
    }

    /** How many rows to read: one more than the page holds, to see whether there is another page. */
    public int rows() {
        return limit + 1;
    }

    public int limit() {
        return limit;
    }

    /**
     * The keys after which the page goes on; empty for the first page.
     *
     * @throws ProblemException 400 when the cursor is none that was given out for this question
     */
    public <K> Optional<K> after(int count, Function<List<String>, K> reader) {
        return Optional.ofNullable(cursor).map(given -> read(given, count, reader));
    }

    private <K> K read(String given, int count, Function<List<String>, K> reader) {
        var parts = parts(given);
        if (parts.size() != count + 1 || !parts.stream().allMatch(Texts::isPrintable)) {
            throw unreadable("cursor", given, "cursor của Link / the cursor of a Link");
        }
        if (!parts.get(0).equals(mark())) {
            throw new ProblemException(CommonProblem.CURSOR_OF_ANOTHER_LIST, Where.parameter("cursor"), given);
        }
        try {
            return reader.apply(parts.subList(1, parts.size()));
        } catch (RuntimeException noKeys) {
            throw unreadable("cursor", given, "cursor của Link / the cursor of a Link");
        }
    }

    /** A moment among the keys of a cursor. Whoever forges one may name years that no database knows. */
    public static Instant moment(String key) {
        var moment = Instant.parse(key);
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LAST)) {
            throw new IllegalArgumentException(key);
        }
        return moment;
    }

    private static List<String> parts(String cursor) {
        try {
            return List.of(
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, -1));
        } catch (IllegalArgumentException noCursor) {
            return List.of();
        }
    }

    /**
     * The page with the {@code Link} to the next one, when there is one.
     *
     * @param found up to {@link #rows()}
     * @param keys of an item, in the order of the list
     */
    public <T> Response answer(List<T> found, Function<List<T>, ?> body, Function<T, List<?>> keys) {
        var page = found.stream().limit(limit).toList();
        var answer = Response.ok(body.apply(page));
        if (found.size() > limit) {
            answer.header("Link", next(keys.apply(page.get(limit - 1))));
        }
        return answer.build();
    }

    /** The value of {@code Link} that leads to what comes after these keys (RFC 8288). */
    public String next(List<?> keys) {
        var parts = new ArrayList<String>(List.of(mark()));
        keys.forEach(key -> parts.add(String.valueOf(key)));
        var next = uri.getRequestUriBuilder().replaceQueryParam("cursor", encoded(String.join(BETWEEN, parts)));
        settled.forEach(next::replaceQueryParam);
        var address = next.build();
        return "<" + address.getRawPath() + "?" + address.getRawQuery() + ">; rel=\"next\"";
    }

    /** The question in short. */
    private String mark() {
        var text = question.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(BETWEEN, uri.getPath() + BETWEEN, ""));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 9));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int limit(String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > MOST) {
            throw unreadable("limit", limit, "1 – " + MOST);
        }
        return Integer.parseInt(limit);
    }

    private static ProblemException unreadable(String parameter, String value, String expected) {
        return new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.parameter(parameter), value, expected);
    }
}
