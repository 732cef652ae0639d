package vn.giamngheo.platform.http;

import java.util.regex.Pattern;

/**
 * The path as sent. Only one that every reader understands alike may enter: limits, the trail and the keys of commands name
 * things as they were written, and the authorisation of the framework below has been passed by with {@code ;}, encoded
 * separators and dot segments (CVE-2026-39852, -50559, -87743).
 */
public final class RawPath {

    /** Encoded {@code - . _ 0-9 A-Z a-z}: what everybody can send as it is would have two spellings, and limits know one. */
    private static final String PLAIN = "2[dDeE]|3[0-9]|4[1-9A-Fa-f]|5[0-9AaFf]|6[1-9A-Fa-f]|7[0-9Aa]";

    /**
     * Segments of the characters of RFC 3986 without {@code ;}, of the encoded ones no control, {@code % / ; \} and nothing
     * plain; none is empty but the last one, none is a dot or two. Then a query.
     */
    private static final Pattern TARGET = Pattern.compile("(?:/(?!/|\\.\\.?(?:[/?]|\\z))"
            + "(?:[A-Za-z0-9._~!$&'()*+,=:@-]++|%(?!" + PLAIN
            + "|25|2[fF]|3[bB]|5[cC]|7[fF])[2-9A-Fa-f][0-9A-Fa-f])*+)++"
            + "(?:\\?[\\x21-\\x7e&&[^#\\\\]]*+)?+");

    private RawPath() {}

    /** @param target the path and the query, not decoded */
    public static boolean isSound(String target) {
        return TARGET.matcher(target).matches();
    }
}
