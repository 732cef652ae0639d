package vn.giamngheo.gateway.forward;

/** The service has the whole request and did not begin to answer in time. */
final class TooSlow extends RuntimeException {

    TooSlow() {
        super("no answer in time", null, false, false);
    }
}
