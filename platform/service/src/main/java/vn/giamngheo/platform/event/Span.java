package vn.giamngheo.platform.event;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Records of one partition that follow each other.
 *
 * @param from the place that must have been reached before
 * @param to the place that is reached afterwards
 */
record Span(TopicPartition partition, long from, long to, List<ConsumerRecord<String, String>> records) {

    /** The same records, each for itself. */
    List<Span> singles() {
        var singles = new java.util.ArrayList<Span>();
        var place = from;
        for (var each : records) {
            singles.add(new Span(partition, place, each.offset() + 1, List.of(each)));
            place = each.offset() + 1;
        }
        return singles;
    }
}
