-- Places: the owner's truth in plans-service, a copy of the same shape everywhere else.
create table area (
    id uuid primary key,
    level text not null,
    event_version int not null,
    deleted boolean not null default false
);

-- What a place was called, under which code and below whom, on each day of its life.
create table area_period (
    area_id uuid not null,
    valid_from date not null,
    valid_to date,
    code text not null,
    name text not null,
    kind text,
    parent_id uuid,
    valid daterange not null generated always as (daterange(valid_from, valid_to, '[]')) stored,
    primary key (area_id, valid_from)
);

create index area_period_code on area_period (code);
create index area_period_parent on area_period (parent_id);
