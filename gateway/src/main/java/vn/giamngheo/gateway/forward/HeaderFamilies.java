package vn.giamngheo.gateway.forward;

import io.vertx.core.MultiMap;
import java.util.HashSet;
import java.util.List;

/** Headers known by how their names begin. */
final class HeaderFamilies {

    private HeaderFamilies() {}

    /** Takes away every header whose name begins with one of these words, however it is written. */
    static void remove(MultiMap headers, List<String> beginnings) {
        var found = new HashSet<String>(0);
        headers.forEach((name, value) -> {
            for (var beginning : beginnings) {
                if (name.regionMatches(true, 0, beginning, 0, beginning.length())) {
                    found.add(name);
                }
            }
        });
        found.forEach(headers::remove);
    }
}
