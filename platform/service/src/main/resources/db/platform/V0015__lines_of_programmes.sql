-- What a line is in the tree of its programme. Before there were kinds the tree had two levels.
alter table programme_line add column kind text;
update programme_line set kind = case when parent_code is null then 'project' else 'sub_project' end;
alter table programme_line alter column kind set not null;

-- A line of one edition goes on in a line of another.
create table programme_mapping (
    programme_id uuid not null,
    position int not null,
    line_code text not null,
    to_programme_code text not null,
    to_line_code text not null,
    extent text not null,
    note text,
    primary key (programme_id, position)
);

-- The places where a line applies, with all that lies below them; of a line without any: everywhere.
create table line_applicability (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null default false,
    programme_id uuid not null,
    line_code text not null
);

create index line_applicability_programme on line_applicability (programme_id);

create table line_applicability_area (
    applicability_id uuid not null,
    area_id uuid not null,
    valid_from date not null,
    valid_to date,
    act_number text,
    primary key (applicability_id, area_id, valid_from)
);
