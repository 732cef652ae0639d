package vn.giamngheo.gateway.request;

/** What a path ends with, by which limits are set. A service answers the same with a slash behind it. */
public final class LastSegment {

    private LastSegment() {}

    /** @param path as sent, which has no two slashes in a row */
    public static String of(String path) {
        var end = path.endsWith("/") ? path.length() - 1 : path.length();
        return end <= 0 ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }
}
