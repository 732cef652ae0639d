-- What every service refers to: the owner's truth where it is written, a copy of the same shape everywhere else.
create table agency (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null default false,
    code text not null,
    name text not null,
    area_id uuid not null,
    valid_from date not null,
    valid_to date
);

create index agency_code on agency (code);
create index agency_area on agency (area_id);

create table programme (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null default false,
    code text not null,
    name_vi text not null,
    name_en text,
    valid_from date not null,
    valid_to date not null
);

create index programme_code on programme (code);

create table programme_line (
    programme_id uuid not null,
    position int not null,
    code text not null,
    parent_code text,
    name_vi text not null,
    name_en text,
    primary key (programme_id, code)
);

create table indicator (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null default false,
    code text not null,
    name_vi text not null,
    name_en text,
    unit text not null,
    adds text not null,
    rate boolean not null
);

create index indicator_code on indicator (code);
