-- When which report is published, by itself and in whose name. Reporting's own data, as what it publishes.
create table public.report_schedule (
    id uuid primary key,
    report text not null,
    parameters jsonb not null,
    area_id uuid not null,
    area_code text not null,
    area_name text not null,
    area_level text not null,
    cadence text not null,
    -- Of the week, of the month, of the first month of the quarter.
    day int,
    -- In Việt Nam.
    hour int not null,
    from_day date not null,
    until_day date,
    made_by text not null,
    made_at timestamptz not null,
    -- What the maker's token granted: nothing is published that its places do not cover on the day.
    areas uuid[] not null,
    roles text[] not null,
    -- Null once it has ended.
    next_due timestamptz,
    -- Who is publishing it, and how long nobody else tries.
    holder uuid,
    held_until timestamptz not null default '-infinity'
);

create index report_schedule_due on public.report_schedule (next_due) where next_due is not null;
create index report_schedule_list on public.report_schedule (made_at, id);

-- What became of each of its times, once.
create table public.schedule_run (
    schedule_id uuid not null references public.report_schedule,
    due_at timestamptz not null,
    snapshot_id uuid references public.snapshot,
    -- Why nothing was published.
    problem text,
    done_at timestamptz not null default clock_timestamp(),
    primary key (schedule_id, due_at),
    check ((snapshot_id is null) = (problem is not null))
);

create trigger schedule_run_stays before update or delete or truncate on public.schedule_run
    for each statement execute function public.refuse_change();
