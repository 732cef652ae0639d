package vn.giamngheo.platform.http;

/**
 * The place in a request that a violation is about.
 *
 * @param in what is pointed into
 * @param name a JSON pointer into the body, or the name of a parameter or header
 */
public record Where(In in, String name) {

    public enum In {
        REQUEST,
        BODY,
        PARAMETER,
        HEADER
    }

    private static final Where REQUEST = new Where(In.REQUEST, "");

    /** The request as a whole. */
    public static Where request() {
        return REQUEST;
    }

    /** @param pointer a JSON pointer, RFC 6901, such as {@code /parts/0/amount} */
    public static Where body(String pointer) {
        return new Where(In.BODY, pointer);
    }

    /** A query or path parameter. */
    public static Where parameter(String name) {
        return new Where(In.PARAMETER, name);
    }

    public static Where header(String name) {
        return new Where(In.HEADER, name);
    }
}
