-- What reports said when they were published. Reporting's own data, in the schema that no rebuild exchanges: nothing of it
-- can be made again from events.
create table public.snapshot (
    id uuid primary key,
    report text not null,
    -- As they were given.
    parameters jsonb not null,
    -- What makes it the same question on any day.
    question text not null,
    area_id uuid not null,
    area_code text not null,
    area_name text not null,
    area_level text not null,
    year int not null,
    tree date not null,
    body bytea not null,
    sha256 text not null,
    -- Which events are included.
    topics jsonb not null,
    until jsonb,
    data_as_of timestamptz not null,
    published_by text not null,
    published_at timestamptz not null,
    -- Of a schedule, and for which of its times.
    schedule_id uuid,
    due_at timestamptz,
    changed_in xid8 not null default pg_current_xact_id(),
    check (sha256 = encode(sha256(body), 'hex')),
    check ((schedule_id is null) = (due_at is null))
);

create unique index snapshot_once on public.snapshot (schedule_id, due_at);
create index snapshot_latest on public.snapshot (report, question, published_at desc, id desc);
create index snapshot_list on public.snapshot (published_at, id);
create index snapshot_changes on public.snapshot (changed_in, id);
create index snapshot_of_area on public.snapshot (area_id, report, year);

create function public.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'what was published stays as it was'; end $$;

create trigger snapshot_stays before update or delete or truncate on public.snapshot
    for each statement execute function public.refuse_change();
