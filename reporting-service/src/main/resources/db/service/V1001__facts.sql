-- All that events fill, and how far they have: everything in this schema can be thrown away and built again.
create schema projection;

alter table area set schema projection;
alter table area_period set schema projection;
alter table agency set schema projection;
alter table programme set schema projection;
alter table programme_line set schema projection;
alter table indicator set schema projection;
alter table inbox set schema projection;
alter table consumed set schema projection;
alter table dead_letter set schema projection;

-- Facts of money, each once, as they were recorded.
create table projection.posting (
    id uuid primary key,
    document_id uuid not null,
    kind text not null,
    programme_code text not null,
    date date not null,
    giver_kind text,
    giver_id uuid,
    receiver_kind text,
    receiver_id uuid,
    line_code text not null,
    source text not null,
    nature text not null,
    origin_year int not null,
    spending_year int not null,
    amount bigint not null
);

create index posting_of_year on projection.posting (spending_year, programme_code);

create table projection.plan (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    area_id uuid not null,
    programme_code text not null,
    title text not null,
    document_number text,
    issued_on text,
    period_from date not null,
    period_to date not null
);

create index plan_area on projection.plan (area_id, period_from);

create table projection.plan_target (
    plan_id uuid not null,
    position int not null,
    key text not null,
    indicator_code text not null,
    comparator text not null,
    value numeric not null,
    unit text not null,
    population text,
    due_on date not null,
    primary key (plan_id, position)
);

create table projection.observation (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    indicator_code text not null,
    area_id uuid not null,
    period_from date not null,
    period_to date not null,
    numerator bigint,
    denominator bigint,
    value numeric
);

create index observation_of_area on projection.observation (area_id, indicator_code, period_to);
