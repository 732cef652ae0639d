alter table plan_target
    add column dimension text,
    add column line_code text,
    add column part_of text;

-- Who leads and who coordinates. The agency's code where it is registered, and the name as printed.
create table plan_assignment (
    plan_id uuid not null references plan (id),
    position int not null,
    line_code text,
    content text,
    role text not null check (role in ('LEAD', 'COORDINATOR')),
    agency_code text,
    name text not null,
    primary key (plan_id, position)
);

create table plan_reporting_duty (
    plan_id uuid not null references plan (id),
    position int not null,
    from_agency_code text,
    from_name text not null,
    to_agency_code text,
    to_name text not null,
    through_agency_code text,
    through_name text,
    content text,
    frequency text not null,
    primary key (plan_id, position)
);

create table plan_recipient (
    plan_id uuid not null references plan (id),
    position int not null,
    agency_code text,
    name text not null,
    primary key (plan_id, position)
);
