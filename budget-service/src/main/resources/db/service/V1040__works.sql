-- A work (công trình): what is built or bought with investment.
create table work (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null default false,
    code text not null unique,
    name text not null,
    programme_code text not null,
    area_id uuid not null,
    investor_id uuid not null,
    act_id uuid not null references act (id),
    decision_number text,
    decision_issued_on text,
    start_on date,
    finish_on date,
    recorded_by text not null,
    recorded_on date not null,
    changed_in xid8 not null default pg_current_xact_id()
);

create index work_of_area on work (area_id);
create index work_changes on work (changed_in, id);
create trigger work_changes before update on work for each row execute function note_change();

-- The total cost by source, in đồng.
create table work_cost (
    work_id uuid not null references work (id),
    source text not null check (source in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    amount bigint not null check (amount > 0),
    primary key (work_id, source)
);

-- What is planned for a year, in đồng.
create table work_capital (
    work_id uuid not null references work (id),
    year int not null,
    source text not null check (source in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    amount bigint not null check (amount > 0),
    primary key (work_id, year, source)
);
