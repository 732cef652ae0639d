package vn.giamngheo.platform.token;

/** The issuer has answered, but not with its keys. */
final class NoKeys extends RuntimeException {

    NoKeys(String why, Throwable cause) {
        super(why, cause);
    }
}
