package vn.giamngheo.platform.token;

/** The issuer has not told its keys, or may not be asked for them yet. */
final class NoKeys extends RuntimeException {

    NoKeys(String why, Throwable cause) {
        super(why, cause, false, false);
    }
}
