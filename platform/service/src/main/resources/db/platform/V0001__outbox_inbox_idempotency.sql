-- What leaves this service: written in the transaction of its cause, deleted when the broker has it.
create table outbox (
    id bigint generated always as identity primary key,
    event_id uuid not null unique,
    topic text not null,
    key text not null,
    event text not null,
    created_at timestamptz not null default now(),
    refused_because text,
    -- The limit of one event, well below what the broker takes.
    check (octet_length(event) <= 262144)
);

create index outbox_waiting on outbox (id) where refused_because is null;

-- What came in and was applied: the second delivery of an event changes nothing.
create table inbox (
    event_id uuid primary key,
    topic text not null,
    applied_at timestamptz not null default now()
);

-- How far each partition has been taken in: moved in the transaction of the effect, and only by whoever knows the last
-- place. Kafka is not asked.
create table consumed (
    topic text not null,
    partition int not null,
    next_offset bigint not null,
    primary key (topic, partition)
);

-- What came in and could not be applied, whole and with the reason. Kept in the transaction that passes over it.
create table dead_letter (
    topic text not null,
    partition int not null,
    record_offset bigint not null,
    key text,
    event text,
    reason text not null,
    died_at timestamptz not null default now(),
    primary key (topic, partition, record_offset)
);

-- The first answer to each keyed command, kept for 7 days.
create table idempotency (
    subject text not null,
    route text not null,
    key text not null,
    request_hash text not null,
    status int,
    location text,
    event_ids text,
    body text,
    created_at timestamptz not null default now(),
    primary key (subject, route, key)
);

create index idempotency_age on idempotency (created_at);
