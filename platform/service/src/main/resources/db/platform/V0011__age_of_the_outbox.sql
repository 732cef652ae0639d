-- Asked for every second: the oldest event that is not in Kafka yet.
create index outbox_age on outbox (created_at);
