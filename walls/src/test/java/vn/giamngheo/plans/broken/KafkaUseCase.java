package vn.giamngheo.plans.broken;

import org.apache.kafka.clients.producer.Producer;

/** A use case that sends by itself: the dual write. */
record KafkaUseCase(Producer<String, String> producer) {}
