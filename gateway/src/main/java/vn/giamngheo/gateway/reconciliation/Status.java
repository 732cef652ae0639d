package vn.giamngheo.gateway.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.stream.Stream;

/** How copies stand to their owner; the later the worse. */
enum Status {
    @JsonProperty("equal")
    EQUAL,
    /** Not equal yet, and something is on its way or changing. */
    @JsonProperty("catching-up")
    CATCHING_UP,
    /** Not equal, and nothing is on its way that would change that. */
    @JsonProperty("differs")
    DIFFERS;

    static Status worst(Stream<Status> all) {
        return all.reduce(EQUAL, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }
}
