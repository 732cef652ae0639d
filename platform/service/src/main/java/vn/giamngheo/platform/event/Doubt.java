package vn.giamngheo.platform.event;

import org.jdbi.v3.core.Handle;

/** See {@link Projection#doubt}. */
public final class Doubt {

    private Doubt() {}

    /** Makes the row of a state look older than it is, so that the same version is applied to it again. */
    public static void state(String table, String type, Envelope event, Handle handle) {
        if (event.type().equals(type)) {
            handle.createUpdate(
                            "update " + table
                                    + " set event_version = event_version - 1 where id = :id::uuid and event_version = :version")
                    .bind("id", event.data().path("id").asText())
                    .bind("version", event.data().path("eventVersion").asInt())
                    .execute();
        }
    }
}
