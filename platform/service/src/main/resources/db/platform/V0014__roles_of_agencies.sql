-- What an agency is to a programme at its place, and whom it reports to; each for its days.
create table agency_role (
    agency_id uuid not null,
    position int not null,
    role text not null,
    programme_code text not null,
    line_code text,
    valid_from date not null,
    valid_to date,
    act_number text,
    primary key (agency_id, position)
);

create table agency_reports_to (
    agency_id uuid not null,
    position int not null,
    agency_code text not null,
    valid_from date not null,
    valid_to date,
    act_number text,
    primary key (agency_id, position)
);
