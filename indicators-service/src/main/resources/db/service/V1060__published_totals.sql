-- What signed acts say a year's reviews found at a place, as their tables say it. Nothing of it is ever changed: another
-- version of the year is another total, by another act.
create table published_total (
    id uuid primary key,
    event_version int not null,
    area_id uuid not null,
    year int not null,
    kind text not null check (kind in ('yearly', 'regular', 'ad_hoc')),
    standard text not null,
    stage text not null check (stage in ('preliminary', 'approved', 'adjusted')),
    act_number text not null,
    act_key text not null,
    act_issued_on text not null,
    published_on date not null,
    act_id uuid references act (id),
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    constraint published_total_once unique (area_id, year, kind, standard, stage, act_key)
);
create index published_total_of on published_total (year, area_id);

-- One line of a form; cells by the number of their column, what is blank is absent.
create table published_row (
    total_id uuid not null references published_total (id),
    form smallint not null check (form between 1 and 5),
    unit text not null check (unit in ('both', 'households', 'persons')),
    cells jsonb not null,
    primary key (total_id, form, unit)
);

create function keep_published_row() returns trigger language plpgsql as $$
begin
    raise exception 'what was published stays as it is';
end
$$;

create trigger keep_published_row before update or delete on published_row
    for each row execute function keep_published_row();
