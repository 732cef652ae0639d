package vn.giamngheo.platform.http;

import java.util.Optional;
import org.jboss.logging.MDC;

/**
 * The request that a line of the log belongs to, in its field {@code requestId}: the same in the gateway, in the service
 * that carried the command out, and in whatever took its events in.
 */
public final class LoggedRequest {

    private static final String FIELD = "requestId";

    private LoggedRequest() {}

    /** From now on, for as long as this request is being answered. */
    public static void begin(String id) {
        MDC.put(FIELD, id);
    }

    /** While the work is done on this thread. @param id null when nobody knows */
    public static void during(String id, Runnable work) {
        var before = current();
        set(Optional.ofNullable(id));
        try {
            work.run();
        } finally {
            set(before);
        }
    }

    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(FIELD)).map(Object::toString);
    }

    private static void set(Optional<String> id) {
        id.ifPresentOrElse(LoggedRequest::begin, () -> MDC.remove(FIELD));
    }
}
