package vn.giamngheo.events;

import java.util.UUID;

/** What an event carries. */
public sealed interface EventData permits EventData.State, EventData.Fact {

    /** The id of the aggregate of a state, or of the fact. */
    UUID id();

    /** The whole state of one aggregate; a copy applies it iff its version is higher than the one it has. */
    non-sealed interface State extends EventData {

        /** A counter of the aggregate's own, raised by one with each of its events. */
        int eventVersion();
    }

    /** Something that happened and is never changed; a copy inserts it once by its id. */
    non-sealed interface Fact extends EventData {}
}
