-- How a target of a plan is given to places below; of a draft nobody else knows, its event version is 0.
create table target_assignment (
    id uuid primary key,
    event_version int not null,
    revision int not null,
    plan_id uuid not null references plan (id),
    target text not null,
    method text not null,
    base text,
    act_id uuid references act (id),
    unique (plan_id, target)
);

create table target_assignment_area (
    assignment_id uuid not null references target_assignment (id),
    position int not null,
    area_id uuid not null references area (id),
    value numeric not null check (value >= 0),
    points numeric check (points >= 0),
    primary key (assignment_id, position),
    unique (assignment_id, area_id)
);

create index target_assignment_of_area on target_assignment_area (area_id);
