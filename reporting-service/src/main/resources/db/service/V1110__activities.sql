-- Activities of plans and what was done of them, as last published; either may come first.
create table projection.activity (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    area_id uuid not null,
    plan_id uuid not null,
    programme_code text not null,
    line_code text not null,
    target text,
    counts text,
    kind text not null,
    kind_vi text not null,
    kind_en text not null,
    title text not null,
    lead_agency_code text,
    start_on date not null,
    due_on date not null,
    planned_output numeric not null,
    unit text not null
);

create index activity_of_area on projection.activity (area_id, due_on);
create index activity_of_plan on projection.activity (plan_id);

create table projection.activity_entry (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    activity_id uuid not null,
    area_id uuid not null,
    date date not null,
    output numeric not null,
    participants int,
    women int,
    ethnic_minority int,
    poor int,
    near_poor int,
    newly_escaped int
);

create index activity_entry_of_activity on projection.activity_entry (activity_id, date);
create index activity_entry_of_area on projection.activity_entry (area_id, date);
