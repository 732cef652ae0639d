package vn.giamngheo.platform.event;

import org.apache.kafka.common.TopicPartition;

/** Somebody else has taken the partition further, or the tables were exchanged: read again from where they stand. */
class Displaced extends RuntimeException {

    Displaced(TopicPartition partition) {
        super("another reader moved " + partition, null, false, false);
    }
}
