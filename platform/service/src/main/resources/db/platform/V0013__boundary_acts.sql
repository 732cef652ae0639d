-- Acts that change places: the owner's truth in plans-service, a copy of the same shape everywhere else. Named with their
-- schema, since in an upgraded reporting-service the places stand in another one already.
create table public.boundary_act (
    id uuid primary key,
    -- 0 while it is a draft, which nobody else knows of.
    event_version int not null,
    deleted boolean not null default false,
    number text not null,
    issued_on text,
    issuer text not null,
    title text not null,
    effective_on date not null,
    -- How many states of places it published.
    places int not null,
    -- Whether all of them are here, so that they are shown.
    complete boolean not null default false
);

alter table area add column boundary_act_id uuid;

-- What a place that ended became.
create table public.area_succession (
    area_id uuid not null,
    successor_id uuid not null,
    boundary_act_id uuid not null,
    effective_on date not null,
    extent text not null check (extent in ('whole', 'part')),
    -- Percent of the place that ended.
    share numeric(9, 6),
    share_base text check (share_base in ('households', 'population', 'area')),
    primary key (area_id, successor_id)
);

create index area_succession_successor on public.area_succession (successor_id);

-- States of places that wait for their boundary act; the owner has none.
create table public.area_waiting (
    boundary_act_id uuid not null,
    area_id uuid not null,
    state jsonb not null,
    primary key (boundary_act_id, area_id)
);
