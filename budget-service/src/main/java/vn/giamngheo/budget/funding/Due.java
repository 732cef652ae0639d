package vn.giamngheo.budget.funding;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.platform.due.WorkingOff;

/** Which funding requests wait for an answer or a release. Marked in the transaction that takes the event in. */
final class Due {

    static final WorkingOff.Due TABLE = new WorkingOff.Due("funding_request_due", "request_id");

    private Due() {}

    /** Locks the mark of a request that is due already: it is not taken before this change can be seen. */
    static void mark(UUID request, Handle handle) {
        handle.execute(
                "insert into funding_request_due (request_id) values (?)"
                        + " on conflict (request_id) do update set marked_at = clock_timestamp()",
                request);
    }

    /** Looks again a little later. */
    static void postpone(UUID request, Handle handle) {
        handle.execute(
                "insert into funding_request_due (request_id, marked_at)"
                        + " values (?, clock_timestamp() + interval '2 seconds') on conflict (request_id) do nothing",
                request);
    }
}
