package vn.giamngheo.platform.event;

/** One event that waits to be sent. */
record OutboxRow(long id, String topic, String key, String event) {}
