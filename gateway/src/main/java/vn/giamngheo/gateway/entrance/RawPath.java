package vn.giamngheo.gateway.entrance;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/**
 * The path as sent. Only one that every reader understands alike may enter: the authorisation of the framework
 * below has been passed by with {@code ;}, encoded separators and dot segments (CVE-2026-39852, -50559, -87743).
 */
final class RawPath {

    /** Characters of RFC 3986 without {@code ;}; of the encoded ones no control, {@code % . / ; \}. */
    private static final Pattern SEGMENT = Pattern.compile(
            "(?:[A-Za-z0-9._~!$&'()*+,=:@-]" + "|%(?!25|2[eEfF]|3[bB]|5[cC]|7[fF])[2-9A-Fa-f][0-9A-Fa-f])*+");

    private static final Pattern QUERY = Pattern.compile("[\\x21-\\x7e&&[^#\\\\]]*+");

    private RawPath() {}

    static boolean isSound(HttpServerRequest request) {
        var target = request.uri();
        var question = target.indexOf('?');
        return question < 0
                ? isSoundPath(target)
                : isSoundPath(target.substring(0, question))
                        && QUERY.matcher(target.substring(question + 1)).matches();
    }

    private static boolean isSoundPath(String path) {
        if (!path.startsWith("/") || path.contains("//")) {
            return false;
        }
        for (var segment : path.split("/")) {
            if (segment.equals(".")
                    || segment.equals("..")
                    || !SEGMENT.matcher(segment).matches()) {
                return false;
            }
        }
        return true;
    }
}
