-- How targets of plans are given to places below, as last published.
create table projection.target_assignment (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    plan_id uuid not null,
    target text not null,
    method text not null
);

create index target_assignment_of_plan on projection.target_assignment (plan_id);

create table projection.target_assignment_area (
    assignment_id uuid not null,
    area_id uuid not null,
    value numeric not null,
    primary key (assignment_id, area_id)
);
