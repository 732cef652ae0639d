package vn.giamngheo.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/** A list as a client reads it: page after page, by following {@code Link}. */
public final class Pages {

    private Pages() {}

    /**
     * Everything in a list.
     *
     * @param query the first page; it says its limit
     * @param what of each page, such as {@code items.id}
     */
    public static List<Object> read(String token, String query, String what, int limit) {
        var all = new ArrayList<>();
        var path = query;
        while (path != null) {
            var page = Api.as(token)
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            List<Object> items = page.path(what);
            assertTrue(items.size() <= limit, () -> items.size() + " items");
            all.addAll(items);
            path = next(page.header("Link"));
        }
        return all;
    }

    /** Where a {@code Link} leads; null without one. */
    public static String next(String link) {
        return link == null ? null : link.substring(1, link.indexOf('>'));
    }
}
