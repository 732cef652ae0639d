package vn.giamngheo.gateway.forward;

/** The service has not answered lately and is not asked for a moment; nothing of the request was sent. */
final class Resting extends RuntimeException {

    Resting() {
        super("left alone for a moment", null, false, false);
    }
}
