package vn.giamngheo.platform.event;

import java.util.List;

/** Is told which events have been taken in, after the transaction that did so. */
interface Witness {

    Witness NOBODY = (topic, events) -> {};

    /** @param events those that were applied, in their order; not those that had been applied before */
    void taken(String topic, List<Envelope> events);
}
