package vn.giamngheo.platform.event;

import java.util.List;
import java.util.Map;

/**
 * What became of a batch.
 *
 * @param accepted ids of the rows that the broker has
 * @param refused ids of the rows that it will never take, with its reason
 */
record Sent(List<Long> accepted, Map<Long, String> refused) {}
