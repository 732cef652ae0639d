package vn.giamngheo.gateway.forward;

/** No connection to the service was made: it has seen nothing of the request. */
final class Unreachable extends RuntimeException {

    Unreachable(Throwable cause) {
        super(cause.getMessage(), cause, false, false);
    }
}
