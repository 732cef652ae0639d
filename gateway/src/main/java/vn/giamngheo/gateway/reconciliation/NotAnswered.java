package vn.giamngheo.gateway.reconciliation;

import io.vertx.core.buffer.Buffer;

/** A service has refused: whoever asked is told in its words. */
final class NotAnswered extends RuntimeException {

    private final transient int status;
    private final transient String contentType;
    private final transient Buffer body;

    NotAnswered(int status, String contentType, Buffer body) {
        super("status " + status, null, false, false);
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    Buffer body() {
        return body;
    }
}
