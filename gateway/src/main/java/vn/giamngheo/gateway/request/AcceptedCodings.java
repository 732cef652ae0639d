package vn.giamngheo.gateway.request;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.Locale;

/** How a client takes bodies (RFC 9110, 12.5.3). */
public final class AcceptedCodings {

    public static final String GZIP = "gzip";

    private AcceptedCodings() {}

    /** @param headers of the request */
    public static boolean haveGzip(MultiMap headers) {
        return headers.getAll("Accept-Encoding").stream()
                .flatMap(listed -> Arrays.stream(listed.split(",")))
                .map(each -> each.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                .anyMatch(each -> each.equals(GZIP) || each.startsWith(GZIP + ";q=") && !isRefused(each));
    }

    private static boolean isRefused(String coding) {
        return coding.matches(".*;q=0(\\.0{0,3})?");
    }
}
